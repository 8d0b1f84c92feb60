CREATE TABLE shipments (id BIGSERIAL PRIMARY KEY, reference TEXT, CONSTRAINT once UNIQUE (reference));
CREATE TABLE reports (id integer PRIMARY KEY AUTOINCREMENT, text text);
CREATE TABLE labels (name text PRIMARY KEY, text text);
