module example.com/libraries

go 1.26

require (
	github.com/ThreeDotsLabs/watermill v1.5.1
	github.com/benbjohnson/clock v1.3.5
	github.com/bwmarrin/discordgo v0.29.0
	github.com/gammazero/workerpool v1.3.0
	github.com/go-co-op/gocron v1.37.0
	github.com/go-co-op/gocron/v2 v2.21.2
	github.com/go-kit/kit v0.13.0
	github.com/go-redsync/redsync/v4 v4.13.0
	github.com/go-telegram-bot-api/telegram-bot-api/v5 v5.5.1
	github.com/hibiken/asynq v0.26.0
	github.com/jasonlvhit/gocron v0.0.1
	github.com/jonboulle/clockwork v0.5.0
	github.com/mborders/artifex v0.0.0-20210212161512-5b8a07dd3d67
	github.com/mixer/clock v1.0.0
	github.com/panjf2000/ants/v2 v2.12.1
	github.com/robfig/cron/v3 v3.0.1
	github.com/slack-go/slack v0.35.0
	github.com/twilio/twilio-go v1.31.0
	golang.org/x/sync v0.24.0
	gopkg.in/telebot.v3 v3.3.8
	k8s.io/utils v0.1.0
)

replace (
	github.com/ThreeDotsLabs/watermill => ../../stubs/github.com/ThreeDotsLabs/watermill
	github.com/benbjohnson/clock => ../../stubs/github.com/benbjohnson/clock
	github.com/bwmarrin/discordgo => ../../stubs/github.com/bwmarrin/discordgo
	github.com/gammazero/workerpool => ../../stubs/github.com/gammazero/workerpool
	github.com/go-co-op/gocron => ../../stubs/github.com/go-co-op/gocron
	github.com/go-co-op/gocron/v2 => ../../stubs/github.com/go-co-op/gocron/v2
	github.com/go-kit/kit => ../../stubs/github.com/go-kit/kit
	github.com/go-redsync/redsync/v4 => ../../stubs/github.com/go-redsync/redsync/v4
	github.com/go-telegram-bot-api/telegram-bot-api/v5 => ../../stubs/github.com/go-telegram-bot-api/telegram-bot-api/v5
	github.com/hibiken/asynq => ../../stubs/github.com/hibiken/asynq
	github.com/jasonlvhit/gocron => ../../stubs/github.com/jasonlvhit/gocron
	github.com/jonboulle/clockwork => ../../stubs/github.com/jonboulle/clockwork
	github.com/mborders/artifex => ../../stubs/github.com/mborders/artifex
	github.com/mixer/clock => ../../stubs/github.com/mixer/clock
	github.com/panjf2000/ants/v2 => ../../stubs/github.com/panjf2000/ants/v2
	github.com/robfig/cron/v3 => ../../stubs/github.com/robfig/cron/v3
	github.com/slack-go/slack => ../../stubs/github.com/slack-go/slack
	github.com/twilio/twilio-go => ../../stubs/github.com/twilio/twilio-go
	golang.org/x/sync => ../../stubs/golang.org/x/sync
	gopkg.in/telebot.v3 => ../../stubs/gopkg.in/telebot.v3
	k8s.io/utils => ../../stubs/k8s.io/utils
)
