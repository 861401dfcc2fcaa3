-- When a contract came in force, and what a supplement took the place of: the rent roll of days before it.
ALTER TABLE `Contract`
  ADD COLUMN `inForceOn` DATE NULL,
  ADD COLUMN `formerTerms` TEXT NULL;
