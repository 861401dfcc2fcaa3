ALTER TABLE `Contract`
  ADD COLUMN `projectId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `Contract` ADD INDEX `Contract_projectId_createdAt_id_idx` (`projectId`, `createdAt`, `id`);

ALTER TABLE `KpiLine`
  MODIFY COLUMN `figure` ENUM('SIGNED_PROJECTS','SIGNED_AREA','SIGNED_AMOUNT','FIRST_YEAR_RENT','RENEWED_AREA','NEW_CLIENTS','LEASED_RATE','OCCUPANCY_RATE','OPENED_RATE','CONVERSION_RATE','SATISFACTION','COLLECTION_RATE','OVERDUE_AMOUNT','OVERDUE_COUNT','OPEN_BREACHES','RENEWAL_RATE','CONTRACT_CYCLE','ARCHIVE_TIME') NOT NULL,
  ADD COLUMN `projectId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN `channelId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN `eventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN `format` ENUM('FASHION','FOOD_AND_BEVERAGE','SUPERMARKET','CONVENIENCE','BEAUTY_HEALTH','ELECTRONICS','HOME','CHILDREN','ENTERTAINMENT','SPORTS','EDUCATION','FINANCE','SERVICE','AUTOMOTIVE','HOTEL','OFFICE','OTHER') NULL,
  ADD COLUMN `grade` ENUM('A','B','C','D') NULL;

ALTER TABLE `Target`
  ADD COLUMN `projectId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `Target` ADD INDEX `Target_departmentId_period_startDate_id_idx` (`departmentId`, `period`, `startDate`, `id`);

ALTER TABLE `Target` ADD INDEX `Target_projectId_startDate_id_idx` (`projectId`, `startDate`, `id`);

CREATE TABLE `WorkReportFigure` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reportId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `figure` ENUM('SIGNED_PROJECTS','SIGNED_AREA','SIGNED_AMOUNT','FIRST_YEAR_RENT','RENEWED_AREA','NEW_CLIENTS','LEASED_RATE','OCCUPANCY_RATE','OPENED_RATE','CONVERSION_RATE','SATISFACTION','COLLECTION_RATE','OVERDUE_AMOUNT','OVERDUE_COUNT','OPEN_BREACHES','RENEWAL_RATE','CONTRACT_CYCLE','ARCHIVE_TIME') NOT NULL,
  `unit` VARCHAR(8) NOT NULL,
  `value` DECIMAL(20,2) NOT NULL,
  `target` DECIMAL(20,2) NULL,
  `completion` DECIMAL(12,2) NULL,
  PRIMARY KEY (`id`),
  INDEX `WorkReportFigure_reportId_position_idx` (`reportId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_projectId_fkey`
  FOREIGN KEY (`projectId`) REFERENCES `LeasingProject` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Target` ADD CONSTRAINT `Target_projectId_fkey`
  FOREIGN KEY (`projectId`) REFERENCES `LeasingProject` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `WorkReportFigure` ADD CONSTRAINT `WorkReportFigure_reportId_fkey`
  FOREIGN KEY (`reportId`) REFERENCES `WorkReport` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

-- Contracts know their project from now on: that of their deal, or of the contract that they renew, move or supplement.
UPDATE `Contract` c JOIN `Deal` d ON d.`id` = c.`dealId` SET c.`projectId` = d.`projectId`;

UPDATE `Contract` c JOIN `Contract` o ON o.`id` = c.`originalId` SET c.`projectId` = o.`projectId` WHERE c.`projectId` IS NULL;

-- Closed months are told by project, channel, event, trade and grade as well.
UPDATE `KpiLine` l JOIN `Contract` c ON c.`id` = l.`recordId`
  LEFT JOIN `Client` k ON k.`id` = c.`clientId` LEFT JOIN `Brand` b ON b.`id` = c.`brandId` LEFT JOIN `Deal` d ON d.`id` = c.`dealId`
  SET l.`projectId` = c.`projectId`, l.`channelId` = COALESCE(d.`channelId`, k.`channelId`),
    l.`eventId` = COALESCE(d.`sourceEventId`, k.`sourceEventId`), l.`format` = COALESCE(b.`format`, k.`format`), l.`grade` = k.`grade`;

UPDATE `KpiLine` l JOIN `Client` k ON k.`id` = l.`recordId`
  SET l.`channelId` = k.`channelId`, l.`eventId` = k.`sourceEventId`, l.`format` = k.`format`, l.`grade` = k.`grade`;
