module go.uber.org/fx

go 1.26

require go.uber.org/dig v1.19.0

replace go.uber.org/dig => ../../go.uber.org/dig
