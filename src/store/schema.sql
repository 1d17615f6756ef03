-- The catalogue as a SQLite file. YAML is the only truth: this file can be thrown away and made anew at any time
-- (`measures load --db FILE`). Money is in integer cents, dates are texts as the author wrote them
-- (2026, 2026-H2, 2026-Q3, 2026-09, 2026-09-14), and columns that end in `_first` or `_last` hold the first or last
-- day they cover. `sort` columns give the German order of texts (ä with a; case does not count).

CREATE TABLE about (                -- one row a setting: title, place, language, stage, period …
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE action_field (id TEXT PRIMARY KEY, code TEXT, title TEXT NOT NULL, position INTEGER NOT NULL, sort TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE target_group (id TEXT PRIMARY KEY, title TEXT NOT NULL, position INTEGER NOT NULL, sort TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE unit (id TEXT PRIMARY KEY, title TEXT NOT NULL, position INTEGER NOT NULL, sort TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, title TEXT NOT NULL, own INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE instrument (id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT, date TEXT, n INTEGER, recruitment TEXT, nominated_by TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE strategic_goal (id TEXT PRIMARY KEY, title TEXT NOT NULL, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE principle (id TEXT PRIMARY KEY, title TEXT NOT NULL, description TEXT, sort TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE principle_strategic_goal (principle TEXT NOT NULL REFERENCES principle, strategic_goal TEXT NOT NULL REFERENCES strategic_goal, PRIMARY KEY (principle, strategic_goal)) STRICT, WITHOUT ROWID;
CREATE TABLE principle_target_group (principle TEXT NOT NULL REFERENCES principle, target_group TEXT NOT NULL REFERENCES target_group, PRIMARY KEY (principle, target_group)) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (id TEXT PRIMARY KEY, title TEXT NOT NULL, instrument TEXT REFERENCES instrument, count INTEGER, base INTEGER, action_field TEXT REFERENCES action_field) STRICT, WITHOUT ROWID;
CREATE TABLE need (id TEXT PRIMARY KEY, title TEXT NOT NULL, description TEXT, action_field TEXT REFERENCES action_field, sort TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE need_evidence (need TEXT NOT NULL REFERENCES need, evidence TEXT NOT NULL REFERENCES evidence, PRIMARY KEY (need, evidence)) STRICT, WITHOUT ROWID;
CREATE TABLE offer (id TEXT PRIMARY KEY, title TEXT NOT NULL, provider TEXT, action_field TEXT REFERENCES action_field, sort TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE goal (id TEXT PRIMARY KEY, title TEXT NOT NULL, stage TEXT NOT NULL, parent TEXT REFERENCES goal, focus INTEGER NOT NULL DEFAULT 0, sort TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE goal_principle (goal TEXT NOT NULL REFERENCES goal, principle TEXT NOT NULL REFERENCES principle, PRIMARY KEY (goal, principle)) STRICT, WITHOUT ROWID;
CREATE TABLE goal_need (goal TEXT NOT NULL REFERENCES goal, need TEXT NOT NULL REFERENCES need, PRIMARY KEY (goal, need)) STRICT, WITHOUT ROWID;

CREATE TABLE forum (id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT, date TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE forum_output (           -- id is FORUM.no, as it is referred to
  id TEXT PRIMARY KEY, forum TEXT NOT NULL REFERENCES forum, no INTEGER NOT NULL, text TEXT NOT NULL,
  result TEXT CHECK (result IN ('merged', 'deferred', 'rejected')), merged_into TEXT, reason TEXT, decided_by TEXT, decided_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, code TEXT, summary TEXT,
  stage TEXT NOT NULL CHECK (stage IN ('idea', 'draft', 'proposed', 'decided')),
  status TEXT NOT NULL CHECK (status IN ('open', 'planned', 'inProgress', 'completed', 'routine', 'postponed', 'merged', 'dropped')),
  action_field TEXT NOT NULL REFERENCES action_field,
  lead TEXT REFERENCES unit, lead_confirmed TEXT,
  window_earliest TEXT, window_earliest_first TEXT, window_latest TEXT, window_latest_last TEXT,
  duration INTEGER,                   -- months
  continuous INTEGER NOT NULL DEFAULT 0, review_every INTEGER,
  mandatory INTEGER NOT NULL DEFAULT 0, mandatory_reason TEXT,
  cost_status TEXT CHECK (cost_status IN ('unknown', 'estimated', 'budgeted', 'neutral')),
  staff REAL,                         -- full-time equivalents of the lead unit while it runs
  started TEXT, started_first TEXT, finished TEXT, result TEXT, status_reason TEXT, merged_into TEXT,
  file TEXT NOT NULL, sort TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE measure_goal (measure TEXT NOT NULL REFERENCES measure, goal TEXT NOT NULL REFERENCES goal, PRIMARY KEY (measure, goal)) STRICT, WITHOUT ROWID;
CREATE TABLE measure_target_group (measure TEXT NOT NULL REFERENCES measure, target_group TEXT NOT NULL REFERENCES target_group, PRIMARY KEY (measure, target_group)) STRICT, WITHOUT ROWID;
CREATE TABLE measure_partner (measure TEXT NOT NULL REFERENCES measure, unit TEXT NOT NULL REFERENCES unit, PRIMARY KEY (measure, unit)) STRICT, WITHOUT ROWID;
CREATE TABLE measure_offer (measure TEXT NOT NULL REFERENCES measure, offer TEXT NOT NULL REFERENCES offer, PRIMARY KEY (measure, offer)) STRICT, WITHOUT ROWID;
CREATE TABLE measure_dependency (measure TEXT NOT NULL REFERENCES measure, depends_on TEXT NOT NULL REFERENCES measure, PRIMARY KEY (measure, depends_on)) STRICT, WITHOUT ROWID;
CREATE TABLE measure_exclusion (measure TEXT NOT NULL REFERENCES measure, excludes TEXT NOT NULL REFERENCES measure, PRIMARY KEY (measure, excludes)) STRICT, WITHOUT ROWID;
CREATE TABLE origin (                 -- of measures and goals: a forum output, a finding, a need …
  entity TEXT NOT NULL, origin TEXT NOT NULL, entity_kind TEXT NOT NULL CHECK (entity_kind IN ('measure', 'goal')), PRIMARY KEY (entity, origin)
) STRICT, WITHOUT ROWID;
CREATE TABLE cost_item (measure TEXT NOT NULL REFERENCES measure, position INTEGER NOT NULL, source TEXT NOT NULL REFERENCES source, one_off INTEGER NOT NULL, per_year INTEGER NOT NULL, until TEXT, until_last TEXT, PRIMARY KEY (measure, position)) STRICT, WITHOUT ROWID;
CREATE TABLE spent (measure TEXT NOT NULL REFERENCES measure, position INTEGER NOT NULL, source TEXT NOT NULL REFERENCES source, year INTEGER NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (measure, position)) STRICT, WITHOUT ROWID;
CREATE TABLE milestone (measure TEXT NOT NULL REFERENCES measure, position INTEGER NOT NULL, title TEXT NOT NULL, due TEXT, due_last TEXT, done TEXT, PRIMARY KEY (measure, position)) STRICT, WITHOUT ROWID;
CREATE TABLE decision (measure TEXT NOT NULL REFERENCES measure, position INTEGER NOT NULL, body TEXT, date TEXT, paper TEXT, url TEXT, result TEXT, PRIMARY KEY (measure, position)) STRICT, WITHOUT ROWID;
CREATE TABLE log (measure TEXT NOT NULL REFERENCES measure, position INTEGER NOT NULL, date TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (measure, position)) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (              -- id is ENTITY.part, as it is referred to
  id TEXT PRIMARY KEY, entity TEXT NOT NULL, entity_kind TEXT NOT NULL CHECK (entity_kind IN ('measure', 'goal')), position INTEGER NOT NULL,
  name TEXT NOT NULL, level TEXT, unit TEXT, numerator TEXT, denominator TEXT, counts TEXT, direction TEXT,
  baseline_value REAL, baseline_state TEXT, baseline_date TEXT, baseline_source TEXT, baseline_due TEXT,
  data_source TEXT, frequency TEXT, responsible TEXT REFERENCES unit, attribution TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE target (indicator TEXT NOT NULL REFERENCES indicator, position INTEGER NOT NULL, value REAL, state TEXT, criterion TEXT, date TEXT, date_last TEXT, PRIMARY KEY (indicator, position)) STRICT, WITHOUT ROWID;
CREATE TABLE actual (indicator TEXT NOT NULL REFERENCES indicator, position INTEGER NOT NULL, value REAL, state TEXT, date TEXT, source TEXT, PRIMARY KEY (indicator, position)) STRICT, WITHOUT ROWID;

CREATE TABLE criterion (id TEXT PRIMARY KEY, title TEXT NOT NULL, weight REAL, worst REAL, best REAL, must INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rating (id TEXT PRIMARY KEY, rater TEXT NOT NULL, group_name TEXT, date TEXT, date_last TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE rating_score (           -- a must criterion is rated 1 (met) or 0
  rating TEXT NOT NULL REFERENCES rating, measure TEXT NOT NULL REFERENCES measure, criterion TEXT NOT NULL REFERENCES criterion, points REAL NOT NULL, PRIMARY KEY (rating, measure, criterion)
) STRICT, WITHOUT ROWID;
CREATE TABLE rated_content (rating TEXT NOT NULL REFERENCES rating, measure TEXT NOT NULL REFERENCES measure, stamp TEXT, note TEXT, PRIMARY KEY (rating, measure)) STRICT, WITHOUT ROWID;
CREATE TABLE vote (id TEXT PRIMARY KEY, kind TEXT NOT NULL, question TEXT, group_name TEXT, date TEXT, participants INTEGER, as_criterion TEXT REFERENCES criterion) STRICT, WITHOUT ROWID;
CREATE TABLE dot (vote TEXT NOT NULL REFERENCES vote, measure TEXT NOT NULL REFERENCES measure, dots INTEGER NOT NULL, PRIMARY KEY (vote, measure)) STRICT, WITHOUT ROWID;

CREATE TABLE budget (source TEXT NOT NULL REFERENCES source, year INTEGER NOT NULL, amount INTEGER NOT NULL, position INTEGER PRIMARY KEY) STRICT;
CREATE TABLE capacity (unit TEXT NOT NULL REFERENCES unit, period TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, staff REAL NOT NULL, position INTEGER PRIMARY KEY) STRICT;
CREATE TABLE paper (id TEXT PRIMARY KEY, number TEXT, subject TEXT, date TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE paper_measure (paper TEXT NOT NULL REFERENCES paper, measure TEXT NOT NULL REFERENCES measure, PRIMARY KEY (paper, measure)) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------------------
-- Views. Each answers a question that people ask; the engines read `score`, `plan_input` and `measure_profile`.

-- view score: who gave what. One row a rater, measure and criterion; of one rater's ratings the newest date counts for each measure; stamp is that of the content as it was rated.
-- de: Wer welche Punkte gab. Eine Zeile je bewertender Stelle, Maßnahme und Kriterium; von mehreren Bewertungen derselben Stelle zählt je Maßnahme die neueste.
CREATE VIEW score AS
SELECT rater, group_name, date, date_last, rating, measure, criterion, points, stamp FROM (
  SELECT r.rater, r.group_name, r.date, r.date_last, s.rating, s.measure, s.criterion, s.points, c.stamp,
         s.rating = first_value(s.rating) OVER (PARTITION BY r.rater, s.measure ORDER BY coalesce(r.date_last, '') DESC, s.rating DESC) AS newest
  FROM rating_score s JOIN rating r ON r.id = s.rating LEFT JOIN rated_content c ON c.rating = s.rating AND c.measure = s.measure
) WHERE newest;

-- view plan_input: what the order of action is made from. One row a measure; lists are JSON arrays, money is in cents.
-- de: Woraus die Reihenfolge des Handelns entsteht. Eine Zeile je Maßnahme; Listen als JSON, Geld in Cent.
CREATE VIEW plan_input AS
SELECT m.id, m.title, m.status, m.mandatory, m.mandatory_reason, m.duration, m.continuous,
       m.window_earliest_first AS earliest_first, m.window_latest_last AS latest_last, m.started_first,
       m.cost_status, m.lead AS unit, m.staff, m.merged_into,
       (SELECT json_group_array(depends_on) FROM (SELECT depends_on FROM measure_dependency d WHERE d.measure = m.id ORDER BY depends_on)) AS depends_on,
       (SELECT json_group_array(excludes) FROM (SELECT excludes FROM measure_exclusion e WHERE e.measure = m.id ORDER BY excludes)) AS excludes,
       (SELECT json_group_array(json_object('source', source, 'oneOff', one_off, 'perYear', per_year, 'untilLast', until_last)) FROM (SELECT * FROM cost_item c WHERE c.measure = m.id ORDER BY position)) AS cost
FROM measure m ORDER BY m.id;

-- view measure_profile: what a measure has, for measurability and feasibility. One row a measure; money is in cents.
-- de: Was eine Maßnahme für Messbarkeit und Umsetzbarkeit mitbringt. Eine Zeile je Maßnahme; Geld in Cent.
CREATE VIEW measure_profile AS
SELECT m.id, m.title, m.stage, m.status, m.action_field, m.lead, m.lead_confirmed, m.duration, m.continuous, m.review_every,
       m.window_earliest_first, m.window_latest_last, m.cost_status, m.staff,
       (SELECT count(*) FROM indicator i WHERE i.entity = m.id) AS indicators,
       (SELECT count(*) FROM indicator i WHERE i.entity = m.id AND i.level IN ('outcome', 'impact')) AS outcome_indicators,
       (SELECT count(*) FROM indicator i WHERE i.entity = m.id AND i.baseline_value IS NOT NULL) AS baselines,
       (SELECT count(*) FROM indicator i WHERE i.entity = m.id AND EXISTS (SELECT 1 FROM target t WHERE t.indicator = i.id AND t.date IS NOT NULL)) AS dated_targets,
       (SELECT sum(one_off) FROM cost_item c WHERE c.measure = m.id) AS one_off,
       (SELECT sum(per_year) FROM cost_item c WHERE c.measure = m.id) AS per_year,
       (SELECT sum(one_off + per_year) FROM cost_item c WHERE c.measure = m.id AND c.source = 'open') AS unfunded,
       (SELECT count(*) FROM measure_dependency d WHERE d.measure = m.id) AS dependencies
FROM measure m ORDER BY m.id;

-- view serves: what serves what. One row a link from measure over goal and principle to strategic goal; gaps are NULL.
-- de: Was wem dient. Eine Zeile je Verbindung von der Maßnahme über Ziel und Leitlinie zum Leitziel; Lücken sind leer.
CREATE VIEW serves AS
SELECT m.id AS measure, mg.goal, gp.principle, ps.strategic_goal
FROM measure m LEFT JOIN measure_goal mg ON mg.measure = m.id LEFT JOIN goal_principle gp ON gp.goal = mg.goal LEFT JOIN principle_strategic_goal ps ON ps.principle = gp.principle
ORDER BY m.id, mg.goal, gp.principle, ps.strategic_goal;

-- view live_measure: measures that count for coverage; those merged or dropped do not.
-- de: Maßnahmen, die für die Abdeckung zählen, also ohne zusammengelegte und verworfene.
CREATE VIEW live_measure AS SELECT * FROM measure WHERE status NOT IN ('merged', 'dropped');

-- view coverage_by_principle: how many goals and measures serve each guiding principle.
-- de: Wie viele Ziele und Maßnahmen jeder Leitlinie dienen.
CREATE VIEW coverage_by_principle AS
SELECT p.id, p.title, count(DISTINCT gp.goal) AS goals, count(DISTINCT m.id) AS measures
FROM principle p LEFT JOIN goal_principle gp ON gp.principle = p.id LEFT JOIN measure_goal mg ON mg.goal = gp.goal LEFT JOIN live_measure m ON m.id = mg.measure
GROUP BY p.id ORDER BY p.id;

-- view coverage_by_field: measures, staff and money (in cents) of each action field.
-- de: Maßnahmen, Personal und Geld (in Cent) je Handlungsfeld.
CREATE VIEW coverage_by_field AS
SELECT f.id, f.title, count(m.id) AS measures, total(m.staff) AS staff,
       (SELECT coalesce(sum(c.one_off), 0) FROM cost_item c JOIN live_measure x ON x.id = c.measure WHERE x.action_field = f.id) AS one_off,
       (SELECT coalesce(sum(c.per_year), 0) FROM cost_item c JOIN live_measure x ON x.id = c.measure WHERE x.action_field = f.id) AS per_year
FROM action_field f LEFT JOIN live_measure m ON m.action_field = f.id GROUP BY f.id ORDER BY f.position;

-- view coverage_by_target_group: measures for each target group, and whether a guiding principle names it.
-- de: Maßnahmen je Zielgruppe, und ob eine Leitlinie die Gruppe nennt.
CREATE VIEW coverage_by_target_group AS
SELECT g.id, g.title, count(m.id) AS measures, EXISTS (SELECT 1 FROM principle_target_group p WHERE p.target_group = g.id) AS named_in_principle
FROM target_group g LEFT JOIN measure_target_group mt ON mt.target_group = g.id LEFT JOIN live_measure m ON m.id = mt.measure GROUP BY g.id ORDER BY g.position;

-- view orphan: holes both ways. One row a hole: need without goal, goal without principle, goal without measure, measure without goal or origin, offer nobody builds on.
-- de: Lücken in beiden Richtungen. Eine Zeile je Lücke: Bedarf ohne Ziel, Ziel ohne Leitlinie oder Maßnahme, Maßnahme ohne Ziel oder Herkunft, Angebot, auf das nichts aufbaut.
CREATE VIEW orphan AS
SELECT 'needWithoutGoal' AS kind, id, title FROM need WHERE id NOT IN (SELECT need FROM goal_need)
UNION ALL SELECT 'goalWithoutPrinciple', id, title FROM goal WHERE id NOT IN (SELECT goal FROM goal_principle)
UNION ALL SELECT 'goalWithoutMeasure', id, title FROM goal WHERE id NOT IN (SELECT goal FROM measure_goal JOIN live_measure ON live_measure.id = measure)
UNION ALL SELECT 'measureWithoutGoal', id, title FROM live_measure WHERE id NOT IN (SELECT measure FROM measure_goal)
UNION ALL SELECT 'measureWithoutOrigin', id, title FROM live_measure WHERE id NOT IN (SELECT entity FROM origin)
UNION ALL SELECT 'offerUnused', id, title FROM offer WHERE id NOT IN (SELECT offer FROM measure_offer)
ORDER BY kind, id;

-- view output_result: what became of every forum output: adopted (by which measures and goals), merged, deferred, rejected or open.
-- de: Was aus jedem Forumsergebnis wurde: übernommen (von welchen Maßnahmen), zusammengeführt, zurückgestellt, abgelehnt oder offen.
CREATE VIEW output_result AS
SELECT o.id, o.forum, o.no, o.text,
       CASE WHEN EXISTS (SELECT 1 FROM origin x WHERE x.origin = o.id) THEN 'adopted' ELSE coalesce(o.result, 'open') END AS result,
       (SELECT json_group_array(entity) FROM (SELECT entity FROM origin x WHERE x.origin = o.id ORDER BY entity)) AS adopted_by,
       o.merged_into, o.reason, o.decided_by, o.decided_on
FROM forum_output o ORDER BY o.forum, o.no;

-- view open_decision: measures at stage decided without a decision on record, and forum outputs that nobody has decided on.
-- de: Beschlossene Maßnahmen ohne Beschluss in den Akten und Forumsergebnisse, über die noch niemand entschieden hat.
CREATE VIEW open_decision AS
SELECT 'measure' AS kind, id, title FROM measure WHERE stage = 'decided' AND id NOT IN (SELECT measure FROM decision)
UNION ALL SELECT 'forumOutput', id, text FROM output_result WHERE result = 'open'
ORDER BY kind, id;

-- view cost_by_source: one-off and yearly cost (in cents) by source of money, of measures that count.
-- de: Einmalige und jährliche Kosten (in Cent) je Geldquelle, ohne zusammengelegte und verworfene Maßnahmen.
CREATE VIEW cost_by_source AS
SELECT s.id, s.title, s.own, coalesce(sum(c.one_off), 0) AS one_off, coalesce(sum(c.per_year), 0) AS per_year, count(DISTINCT c.measure) AS measures
FROM source s LEFT JOIN (cost_item c JOIN live_measure m ON m.id = c.measure) ON c.source = s.id GROUP BY s.id ORDER BY s.position;

-- view cost_by_year_and_source: what measures with a start (begun, or the earliest of their window) would cost in each calendar
-- year, by source: in cents, one-off in the first year, yearly amounts by months, as long as it lasts (a standing task to the concept's end).
-- de: Was Maßnahmen mit bekanntem Beginn in jedem Kalenderjahr kosten würden, je Geldquelle, in Cent: einmalige Kosten im ersten Jahr, jährliche nach Monaten, Daueraufgaben bis zum Ende des Konzepts.
CREATE VIEW cost_by_year_and_source AS
WITH RECURSIVE span AS (
  SELECT m.id, CAST(substr(coalesce(m.started_first, m.window_earliest_first), 1, 4) AS INTEGER) * 12 + CAST(substr(coalesce(m.started_first, m.window_earliest_first), 6, 2) AS INTEGER) - 1 AS first_month,
         CASE WHEN m.continuous OR m.duration IS NULL THEN NULL ELSE m.duration END AS months,
         (SELECT CAST(value AS INTEGER) FROM about WHERE key = 'endYear') AS end_year
  FROM live_measure m WHERE coalesce(m.started_first, m.window_earliest_first) IS NOT NULL
), bounded AS (
  SELECT id, first_month, CASE WHEN months IS NULL THEN max(first_month + 11, coalesce(end_year, first_month / 12) * 12 + 11) ELSE first_month + months - 1 END AS last_month FROM span
), year_of AS (
  SELECT id, first_month, last_month, first_month / 12 AS year FROM bounded
  UNION ALL SELECT id, first_month, last_month, year + 1 FROM year_of WHERE year < last_month / 12
)
SELECT y.year, c.source, sum(CASE WHEN y.year = y.first_month / 12 THEN c.one_off ELSE 0 END + c.per_year * (min(y.last_month, y.year * 12 + 11) - max(y.first_month, y.year * 12) + 1) / 12) AS amount, count(DISTINCT c.measure) AS measures
FROM year_of y JOIN cost_item c ON c.measure = y.id GROUP BY y.year, c.source ORDER BY y.year, c.source;

-- view lead_load: measures and staff that each unit leads, of those that are planned or run.
-- de: Wie viele Maßnahmen und welches Personal jede Stelle führt.
CREATE VIEW lead_load AS
SELECT u.id, u.title, count(m.id) AS measures, sum(m.status = 'inProgress') AS in_progress, total(m.staff) AS staff
FROM unit u LEFT JOIN measure m ON m.lead = u.id AND m.status IN ('open', 'planned', 'inProgress') GROUP BY u.id ORDER BY u.position;
