ALTER TABLE `AuditEntry`
  ADD COLUMN `digest` CHAR(64) NULL;
