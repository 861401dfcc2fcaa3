ALTER TABLE `GradePolicy`
  ADD COLUMN `fileCheckDays` INT NULL;

ALTER TABLE `Client`
  ADD COLUMN `fileCheckedOn` DATE NULL;

CREATE TABLE `SigningCeremony` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(120) NOT NULL,
  `state` ENUM('PLANNED','HELD','CANCELLED') NOT NULL DEFAULT 'PLANNED',
  `startsAt` DATETIME(3) NOT NULL,
  `endsAt` DATETIME(3) NULL,
  `place` VARCHAR(190) NOT NULL,
  `hostId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `agenda` TEXT NULL,
  `notes` TEXT NULL,
  `heldAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `SigningCeremony_departmentId_startsAt_id_idx` (`departmentId`, `startsAt`, `id`),
  INDEX `SigningCeremony_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `SigningCeremony_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `SigningCeremony_contractId_startsAt_id_idx` (`contractId`, `startsAt`, `id`),
  INDEX `SigningCeremony_hostId_id_idx` (`hostId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `CeremonyAttendee` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ceremonyId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `contactId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `name` VARCHAR(80) NULL,
  `capacity` VARCHAR(80) NULL,
  `signs` BOOLEAN NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  INDEX `CeremonyAttendee_ceremonyId_position_id_idx` (`ceremonyId`, `position`, `id`),
  INDEX `CeremonyAttendee_employeeId_id_idx` (`employeeId`, `id`),
  INDEX `CeremonyAttendee_contactId_id_idx` (`contactId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Task` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(191) NOT NULL,
  `description` TEXT NULL,
  `state` ENUM('OPEN','DONE','CANCELLED') NOT NULL DEFAULT 'OPEN',
  `origin` ENUM('MANUAL','VISIT_INTERVAL') NOT NULL DEFAULT 'MANUAL',
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dueOn` DATE NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `dealId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `eventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `result` TEXT NULL,
  `doneAt` DATETIME(3) NULL,
  `occasion` VARCHAR(100) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Task_occasion_key` (`occasion`),
  INDEX `Task_departmentId_state_dueOn_id_idx` (`departmentId`, `state`, `dueOn`, `id`),
  INDEX `Task_departmentId_dueOn_id_idx` (`departmentId`, `dueOn`, `id`),
  INDEX `Task_departmentId_origin_id_idx` (`departmentId`, `origin`, `id`),
  INDEX `Task_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `Task_ownerId_dueOn_id_idx` (`ownerId`, `dueOn`, `id`),
  INDEX `Task_clientId_dueOn_id_idx` (`clientId`, `dueOn`, `id`),
  INDEX `Task_dealId_dueOn_id_idx` (`dealId`, `dueOn`, `id`),
  INDEX `Task_contractId_dueOn_id_idx` (`contractId`, `dueOn`, `id`),
  INDEX `Task_eventId_dueOn_id_idx` (`eventId`, `dueOn`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `SigningCeremony` ADD CONSTRAINT `SigningCeremony_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `SigningCeremony` ADD CONSTRAINT `SigningCeremony_hostId_fkey`
  FOREIGN KEY (`hostId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `CeremonyAttendee` ADD CONSTRAINT `CeremonyAttendee_ceremonyId_fkey`
  FOREIGN KEY (`ceremonyId`) REFERENCES `SigningCeremony` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `CeremonyAttendee` ADD CONSTRAINT `CeremonyAttendee_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `CeremonyAttendee` ADD CONSTRAINT `CeremonyAttendee_contactId_fkey`
  FOREIGN KEY (`contactId`) REFERENCES `Contact` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Task` ADD CONSTRAINT `Task_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Task` ADD CONSTRAINT `Task_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Task` ADD CONSTRAINT `Task_dealId_fkey`
  FOREIGN KEY (`dealId`) REFERENCES `Deal` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Task` ADD CONSTRAINT `Task_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Task` ADD CONSTRAINT `Task_eventId_fkey`
  FOREIGN KEY (`eventId`) REFERENCES `Event` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
