CREATE TABLE shipments (id BIGSERIAL PRIMARY KEY, reference TEXT, CONSTRAINT once UNIQUE (reference));
