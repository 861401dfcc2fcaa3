ALTER TABLE `Contract`
  ADD COLUMN `countedArea` DECIMAL(12,2) NULL,
  ADD COLUMN `countedTotalRent` DECIMAL(16,2) NULL,
  ADD COLUMN `countedFirstYearRent` DECIMAL(16,2) NULL,
  ADD COLUMN `formerArea` DECIMAL(12,2) NULL,
  ADD COLUMN `formerTotalRent` DECIMAL(16,2) NULL,
  ADD COLUMN `formerFirstYearRent` DECIMAL(16,2) NULL;
