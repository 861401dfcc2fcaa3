import type { PanelMessages } from '../../panel.ts'

/** Records: pages, forms, verbs, files, history. */
export const records = {
  show: {
    overview: 'Overview',
    history: 'History',
    add: 'New %{name}',
    times: 'Created %{created}, last changed %{updated}',
  },
  form: {
    number: 'A number with at most %{decimals} decimals',
    integer: 'A whole number',
    refused: 'Your post may not change this record',
  },
  bulk: { edit: 'Change', title: 'Change %{smart_count} %{name}', field: 'Field to change', save: 'Change all' },
  conflict: {
    title: 'Somebody else changed this record',
    text: 'It was saved by someone after you opened this page. What should become of your entries?',
    before: 'When you opened it',
    now: 'Now',
    keep: 'Keep my entries on top of the newest version',
    discard: 'Drop my entries and load the newest version',
  },
  verbs: { step: 'Its state goes from “%{from}” to “%{to}”.', reason: 'Reason', done: 'Done: %{verb}' },
  actions: {
    done: 'Done',
    draftFollowingContract: 'Draft what follows',
    draftFollowingContractText:
      'A supplement, a renewal or a relocation begins with the fields of this contract. Its terms take effect once it is in force.',
    draftContract: 'Draft contract',
    draftContractText:
      'A draft begins with everything that was agreed to: parties, units, rent, fees, deposit, liability and clauses. All of it may still be changed.',
    reviseContractTemplate: 'Next edition',
    reviseContractTemplateText:
      'A draft with the same clauses, which takes the place of this template once it is approved.',
    createAccount: 'New account',
    createAccountText:
      'The employee signs in by staff number or work e-mail, and has to replace this first password by one of his own.',
    setPassword: 'Set password',
    setPasswordText: 'All log-ins of this account end; at the next one a password of one’s own has to be chosen.',
    endAccountSessions: 'Sign out everywhere',
    endAccountSessionsText:
      'All log-ins of this account end within seconds, on every device. Its owner may sign in again.',
    resetSecondFactor: 'Reset two-step verification',
    resetSecondFactorText:
      'It is taken off this log-in, which ends on all devices; its owner signs in with the password and sets it up anew. Make sure first who is asking.',
    createApiClient: 'New API client',
    createApiClientText:
      'A partner needs the id of its client; for BI choose the department it belongs to and those it reads. The secret is shown once.',
    rotateApiClientSecret: 'New secret',
    rotateApiClientSecretText: 'The old secret and its tokens end within seconds, or after the hours given.',
    keepHours: 'Old secret stays good for (hours)',
    keepHoursHelp: 'So long both secrets work: time to change over. Empty: it ends at once.',
    revokeApiClient: 'Revoke',
    revokeApiClientText: 'This API client ends for good.',
    registerPersistedOperation: 'Register an operation',
    registerPersistedOperationText:
      'A GraphQL document with one operation, checked against the schema of its clients. They send its SHA-256 once it is approved; the text does not change any more.',
    fileIntegrityReport: 'Report misconduct',
    fileIntegrityReportText:
      'Only the people named to handle it will read this. An anonymous report records nothing of you: keep the receipt code, by which you can ask how far it is.',
    acknowledgePolicyDocument: 'Read and sign',
    acknowledgePolicyDocumentText: 'I have read and understood this document.',
    createInvitationLink: 'Make invitation link',
    createInvitationLinkText:
      'With this link a guest sees the event and answers without a log-in, until it begins. A new link ends the earlier one.',
    createSurveyLink: 'Make survey link',
    createSurveyLinkText: 'With this link the client answers once, without a log-in. A new link ends the earlier one.',
    remindClient: 'Remind the client',
    remindClientText:
      'The client’s contacts who agreed to that get a mail now; without an address a letter is made for you to post. What you add here is told with it.',
  },
  link: {
    title: 'Link made',
    once: 'This link is shown this once: copy it, or keep its QR code, and send it.',
    address: 'Link',
    code: 'QR code of %{name}',
    copy: 'Copy link',
    copied: 'Copied',
    close: 'Done',
  },
  secret: {
    title: 'Keep this secret',
    once: 'It is shown this once; nobody can show it again.',
    receipt: 'Receipt code',
    receiptOnce: 'The code is shown this once. With it you can ask how far the report is: keep it safely.',
    kept: 'I have kept it',
  },
  files: {
    add: 'Add files',
    choose: 'Choose files',
    chooseOf: 'Add: %{kind}',
    hint: 'or drop them here. PDF, pictures, Office documents, MP4, TXT, CSV, up to %{max} MB each.',
    none: 'No files yet.',
    more: 'Earlier files',
    client: 'client',
    edition: 'Edition %{number}',
    earlier: '%{smart_count} earlier edition |||| %{smart_count} earlier editions',
    save: 'Download',
    preview: 'Preview',
    open: 'Open',
    replace: 'New edition of',
    remove: 'Remove',
    removeText: '“%{name}” will be deleted for good.',
    removed: 'Removed by %{who} at %{at}',
    record: 'Its record',
    gone: 'This file is not within your reach any more.',
    tooLarge: 'The file is too large: at most %{max} MB.',
    unreachable: 'The server cannot be reached. Send the file again.',
  },
  history: {
    actingFor: ' (for %{name})',
    field: 'Field',
    old: 'Before',
    new: 'After',
    none: 'There is no change you may see.',
    more: 'Earlier changes',
  },
} satisfies Partial<PanelMessages>
