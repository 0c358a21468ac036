/**
 * The tables of the stores, as the steps that made them; `PRAGMA user_version` is the stored version.
 * A published step is never changed: what must change is a further step.
 *
 * Most rows are one JSON `body` beside the columns that are searched.
 */
const stores = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE campaigns (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, body TEXT NOT NULL,
  -- Hash of what was added: windows move and wards go on, and the same folder is still the same.
  added TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE wards (
  campaign TEXT NOT NULL REFERENCES campaigns, ward TEXT NOT NULL, rev INTEGER NOT NULL,
  -- The committed generations as a JSON array.
  generations TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (campaign, ward)
) WITHOUT ROWID;
CREATE TABLE batches (
  campaign TEXT NOT NULL, id TEXT NOT NULL, ward TEXT NOT NULL, receivedAt TEXT NOT NULL, body TEXT NOT NULL,
  UNIQUE (campaign, id)
);
CREATE INDEX batches_ward ON batches (campaign, ward, receivedAt);
CREATE TABLE findings (
  campaign TEXT NOT NULL, batch TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (campaign, batch, place)
) WITHOUT ROWID;

-- Every version of a household. Citizen ids stand only in \`sealed\`, their fingerprints (16 bytes each) in \`ids\`.
CREATE TABLE households (
  campaign TEXT NOT NULL, ward TEXT NOT NULL, key TEXT NOT NULL, generation INTEGER NOT NULL,
  body TEXT NOT NULL, sealed BLOB, ids BLOB, PRIMARY KEY (campaign, ward, key, generation)
) WITHOUT ROWID;
-- Which households ever held an id. A hint, never deleted: what counts is the version that the ward shows.
CREATE TABLE claims (
  campaign TEXT NOT NULL, fingerprint BLOB NOT NULL, ward TEXT NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY (campaign, fingerprint, ward, key)
) WITHOUT ROWID;
-- The few ids that more than one household ever held, so that finding duplicates reads no other claim.
CREATE TABLE sharedIds (
  campaign TEXT NOT NULL, fingerprint BLOB NOT NULL, PRIMARY KEY (campaign, fingerprint)
) WITHOUT ROWID;
CREATE TRIGGER claims_shared AFTER INSERT ON claims
WHEN EXISTS (
  SELECT 1 FROM claims WHERE campaign = NEW.campaign AND fingerprint = NEW.fingerprint
  AND (ward <> NEW.ward OR key <> NEW.key)
) BEGIN
  INSERT OR IGNORE INTO sharedIds VALUES (NEW.campaign, NEW.fingerprint);
END;
CREATE TABLE openings (
  campaign TEXT NOT NULL, ward TEXT NOT NULL, body TEXT NOT NULL, sealed BLOB NOT NULL,
  PRIMARY KEY (campaign, ward)
);

CREATE TABLE decisions (
  campaign TEXT NOT NULL, id TEXT NOT NULL, ward TEXT NOT NULL, sealed BLOB NOT NULL, UNIQUE (campaign, id)
);
CREATE INDEX decisions_ward ON decisions (campaign, ward);
CREATE TABLE audit (
  place INTEGER PRIMARY KEY AUTOINCREMENT, campaign TEXT NOT NULL, ward TEXT NOT NULL, seq INTEGER NOT NULL,
  hash TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (campaign, ward, seq)
);
CREATE INDEX audit_campaign ON audit (campaign);
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append only'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append only'); END;
CREATE TABLE requests (
  campaign TEXT NOT NULL, request TEXT NOT NULL, PRIMARY KEY (campaign, request)
) WITHOUT ROWID;

CREATE TABLE reminders (
  campaign TEXT NOT NULL, day TEXT NOT NULL, recipient TEXT NOT NULL, ward TEXT NOT NULL, stage TEXT NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (campaign, day, recipient, ward, stage, kind)
);
CREATE TABLE outbox (
  place INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, campaign TEXT NOT NULL, day TEXT NOT NULL,
  recipient TEXT, body TEXT NOT NULL, status TEXT NOT NULL, tries INTEGER NOT NULL, why TEXT,
  nextAt INTEGER NOT NULL
);
CREATE INDEX outbox_pending ON outbox (nextAt, place) WHERE status = 'queued';
CREATE INDEX outbox_mail ON outbox (campaign, recipient, day) WHERE recipient IS NOT NULL;
CREATE TABLE tasks (
  campaign TEXT NOT NULL, task TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (campaign, task)
) WITHOUT ROWID;
CREATE TABLE schedules (
  campaign TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
  -- The occurrence that was handled last, and the next one; null when none is left.
  firedAt INTEGER, nextAt INTEGER, PRIMARY KEY (campaign, id)
) WITHOUT ROWID;
CREATE INDEX schedules_due ON schedules (nextAt) WHERE nextAt IS NOT NULL;
`;

const filesAndAccounts = `
CREATE TABLE files (key TEXT PRIMARY KEY, bytes INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE uploads (
  token BLOB PRIMARY KEY, key TEXT NOT NULL, maxBytes INTEGER NOT NULL, expiresAt INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE arrivals (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TABLE accounts (id TEXT PRIMARY KEY, body TEXT NOT NULL, password TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sessions (
  token BLOB PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE, expiresAt INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account);
-- \`name\` is a hash: people type their password into the wrong box.
CREATE TABLE attempts (name BLOB PRIMARY KEY, failed INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
`;

const checksums = 'ALTER TABLE uploads ADD COLUMN sha256 TEXT;';

/** Versions 4 and 5 changed only JSON bodies, which `shared/stored/` upgrades when they are read. */
const onlyBodies = '';

// Version 6 changed bodies too: see `docs/upgrading.md`.
const supportAndReports = `
CREATE TABLE support (campaign TEXT PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE reports (
  campaign TEXT NOT NULL, area TEXT NOT NULL, rev INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (campaign, area)
) WITHOUT ROWID;
`;

// Version 7. A recheck is sealed, since it tells what was found at a household.
const inspections = `
CREATE TABLE inspections (
  campaign TEXT NOT NULL, number INTEGER NOT NULL, rev INTEGER NOT NULL, closed INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (campaign, number)
);
CREATE TABLE rechecks (
  campaign TEXT NOT NULL, inspection INTEGER NOT NULL, ward TEXT NOT NULL, household TEXT NOT NULL,
  rev INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (campaign, inspection, ward, household)
) WITHOUT ROWID;
`;

/** Version 7 also keeps a hash of what a request asked for. Null in the rows of earlier versions. */
const contentsOfRequests = 'ALTER TABLE requests ADD COLUMN content TEXT;';

// What comes in from outside, and what decided it. Only `sealed` tells who says what.
const intake = `
CREATE TABLE intake (
  campaign TEXT NOT NULL, ward TEXT NOT NULL, receipt TEXT NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
  household TEXT, sealed BLOB NOT NULL, PRIMARY KEY (campaign, ward, receipt)
);
CREATE INDEX intake_at ON intake (campaign, ward, at, receipt);
CREATE TABLE triages (
  campaign TEXT NOT NULL, ward TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (campaign, ward, id)
);
CREATE TABLE intakeCounts (key TEXT PRIMARY KEY, sent INTEGER NOT NULL, endsAt INTEGER NOT NULL) WITHOUT ROWID;
`;

// What people decided about pairs of households. A reason may name people, so a decision is sealed as a whole.
const pairs = `
CREATE TABLE pairs (
  campaign TEXT NOT NULL, pair TEXT NOT NULL, ward TEXT NOT NULL, otherWard TEXT NOT NULL, rev INTEGER NOT NULL,
  sealed BLOB NOT NULL, PRIMARY KEY (campaign, pair)
) WITHOUT ROWID;
CREATE INDEX pairs_ward ON pairs (campaign, ward);
CREATE INDEX pairs_otherWard ON pairs (campaign, otherWard);
`;

// A session is told from others by its own `id` and ends when it is idle; everybody signs in once more after the upgrade.
// The body of an account may hold a person's name, and whether the password has to change.
const signIns = `
ALTER TABLE accounts ADD COLUMN factor BLOB;
DROP TABLE sessions;
CREATE TABLE sessions (
  token BLOB PRIMARY KEY, id TEXT NOT NULL, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  openedAt INTEGER NOT NULL, usedAt INTEGER NOT NULL, device TEXT, codeGiven INTEGER NOT NULL,
  vouchedFor INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account);
`;

/** Version 9 seals stored files, which `sealStored` upgrades. */
const onlyFiles = '';

/** One step for each stored version from 1 on; it is empty if the version changes no table. */
export const migrations: readonly string[] = [
  stores,
  filesAndAccounts,
  checksums,
  onlyBodies,
  onlyBodies,
  supportAndReports,
  inspections + contentsOfRequests + intake + pairs,
  signIns,
  onlyFiles,
];
