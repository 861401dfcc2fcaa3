ALTER TABLE `Contract`
  ADD COLUMN `countedDeposit` DECIMAL(16, 2) NULL;
