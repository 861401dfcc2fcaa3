ALTER TABLE `SatisfactionSurvey`
  ADD COLUMN `linkHash` CHAR(64) NULL,
  ADD COLUMN `linkMadeAt` DATETIME(3) NULL;

ALTER TABLE `SatisfactionSurvey` ADD UNIQUE INDEX `SatisfactionSurvey_linkHash_key` (`linkHash`);

ALTER TABLE `EventInvitation`
  ADD COLUMN `linkHash` CHAR(64) NULL,
  ADD COLUMN `linkMadeAt` DATETIME(3) NULL;

ALTER TABLE `EventInvitation` ADD UNIQUE INDEX `EventInvitation_linkHash_key` (`linkHash`);

ALTER TABLE `EventCheckIn`
  ADD COLUMN `receivedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `EventCheckIn` ADD INDEX `EventCheckIn_receivedById_id_idx` (`receivedById`, `id`);

ALTER TABLE `EventCheckIn` ADD CONSTRAINT `EventCheckIn_receivedById_fkey`
  FOREIGN KEY (`receivedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
