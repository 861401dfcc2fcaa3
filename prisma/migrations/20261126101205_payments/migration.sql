ALTER TABLE `Receipt`
  ADD COLUMN `payment` VARCHAR(64) NULL;

-- What was received so far came in one by one.
UPDATE `Receipt` SET `payment` = `number`;

ALTER TABLE `Receipt` ADD INDEX `Receipt_departmentId_payment_id_idx` (`departmentId`, `payment`, `id`);
