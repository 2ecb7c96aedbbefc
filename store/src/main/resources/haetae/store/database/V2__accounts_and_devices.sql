-- Runs on H2 2 (MODE=PostgreSQL) and PostgreSQL 13 or newer alike.

-- What was done to whom; the newest number is how the account is now. Secrets are in no table.
CREATE TABLE account_change (
  number BIGINT PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  by_whom VARCHAR(200) NOT NULL,
  account VARCHAR(64) NOT NULL,
  did VARCHAR(64) NOT NULL,
  role VARCHAR(40),
  locked BOOLEAN
);
CREATE INDEX account_change_account ON account_change (account, number);

-- Sensors of the city: registered, removed.
CREATE TABLE device_change (
  number BIGINT PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  by_whom VARCHAR(200) NOT NULL,
  device VARCHAR(64) NOT NULL,
  did VARCHAR(40) NOT NULL,
  network VARCHAR(8),
  station VARCHAR(8),
  lat_deg DOUBLE PRECISION,
  lon_deg DOUBLE PRECISION,
  plant VARCHAR(64)                              -- id of a facility; null: the city's
);
CREATE INDEX device_change_device ON device_change (device, number);

-- The tables follow the journal once more, from its beginning: what it said of accounts and devices before is theirs too.
DELETE FROM setting_change;
DELETE FROM login;
DELETE FROM acknowledgement;
DELETE FROM alert;
DELETE FROM quake_version;
DELETE FROM journal_entry;
DELETE FROM projection WHERE name = 'journal';
