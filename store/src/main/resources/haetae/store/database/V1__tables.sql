-- Runs on H2 2 (MODE=PostgreSQL) and PostgreSQL 13 or newer alike. Every row says which entry of the journal it comes from
-- (number); times are UTC, to the microsecond; units are in the names. Places are plain degrees: see docs/decisions.

-- How far the tables have followed the files.
CREATE TABLE projection (
  name VARCHAR(120) PRIMARY KEY,                 -- 'journal', or the name of a file of observations
  position BIGINT NOT NULL,                      -- number of the last entry; bytes of a file
  hash VARCHAR(64) NOT NULL                      -- of that entry
);

CREATE TABLE journal_entry (
  number BIGINT PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  kind VARCHAR(64) NOT NULL,
  by_whom VARCHAR(200) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX journal_entry_at ON journal_entry (at);
CREATE INDEX journal_entry_kind ON journal_entry (kind, number);

CREATE TABLE quake_version (
  number BIGINT PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  quake VARCHAR(200) NOT NULL,
  version INTEGER NOT NULL,
  origin_time TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  lat_deg DOUBLE PRECISION NOT NULL,
  lon_deg DOUBLE PRECISION NOT NULL,
  depth_km DOUBLE PRECISION NOT NULL,
  horizontal_error_km DOUBLE PRECISION,
  depth_error_km DOUBLE PRECISION,
  magnitude DOUBLE PRECISION,
  magnitude_type VARCHAR(20),
  magnitude_sigma DOUBLE PRECISION,
  stations_used INTEGER,
  superseded_by BIGINT,                          -- entry of the next version
  superseded_at TIMESTAMP(6) WITH TIME ZONE,
  gone_by BIGINT,                                -- entry that took the quake back
  gone_at TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX quake_version_quake ON quake_version (quake, number);
CREATE INDEX quake_version_origin_time ON quake_version (origin_time);
CREATE INDEX quake_version_place ON quake_version (lat_deg, lon_deg);

CREATE TABLE alert (
  number BIGINT PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  by_whom VARCHAR(200) NOT NULL,
  alert VARCHAR(200) NOT NULL,
  quake VARCHAR(200) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  status VARCHAR(40),                            -- of CAP: Actual, Exercise
  level VARCHAR(40),
  reason TEXT,
  cap TEXT
);
CREATE INDEX alert_quake ON alert (quake, number);
CREATE INDEX alert_at ON alert (at);

CREATE TABLE acknowledgement (
  number BIGINT PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  by_whom VARCHAR(200) NOT NULL,
  alert VARCHAR(200) NOT NULL,
  role VARCHAR(40),
  note TEXT
);
CREATE INDEX acknowledgement_alert ON acknowledgement (alert, number);

CREATE TABLE login (
  number BIGINT PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  by_whom VARCHAR(200) NOT NULL,
  login VARCHAR(40) NOT NULL,                    -- in, out, refused
  remote VARCHAR(200)
);
CREATE INDEX login_by_whom ON login (by_whom, number);

-- Every value a setting has had; the newest number is what it is now.
CREATE TABLE setting_change (
  number BIGINT PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  by_whom VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  setting TEXT NOT NULL                          -- JSON
);
CREATE INDEX setting_change_name ON setting_change (name, number);

CREATE TABLE observation (
  device VARCHAR(100) NOT NULL,
  quantity VARCHAR(100) NOT NULL,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  amount DOUBLE PRECISION NOT NULL,
  unit VARCHAR(20) NOT NULL                      -- UCUM
);
CREATE INDEX observation_at ON observation (device, quantity, at);
CREATE INDEX observation_day ON observation (at);
