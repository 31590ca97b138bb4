/// What an entry of the journal is about: the raw value is its `MESSAGE_ID`.
///
/// An id is random (`systemd-id128 new`) and never given to anything else: administrators filter by it, and
/// `systemd/yishi.catalog` explains it in English and in Chinese. A kind is here because something writes it.
package enum JournalKind: String, CaseIterable, Hashable, Sendable {
    // MARK: The daemon comes and goes
    case startedByHand = "360097f69bc14a5a866c15522ef47826"
    case ready = "9c7f00d0179740bdbb8958a482c769a5"
    case stopping = "83794af84db84589bef8f86956a17302"
    case stopped = "94c56d8d1f0f40dfbf68a8f8f483820a"
    case startFailed = "4fc1b93c976041248545cc1c3f65bc34"
    /// The service manager could not be told of something.
    case managerUnreachable = "bb76b65dffdb4ac39771ddaac3631683"
    /// What the library that runs the daemon's parts says to those who look for a fault in it.
    case lifecycle = "636e9bd474324b4497d2adc1f51e32eb"

    // MARK: What it is told
    case configurationRefused = "aad2cfc1cc854242b6c0d5a4fed093a2"
    case settingsReloaded = "68e7a3a4e87c432299ca5b31742a9239"
    case reloadRefused = "3e182ba2d65b4ff186552efb6c7cbb17"
    /// The files are sound, and yet it could not be done.
    case reloadFailed = "5d091c00855a48a997ae9b97c264a42c"
    case settingsWaitForRestart = "9451aba4ff1345d7b90125abb618ebd1"
    case workflowMissing = "0a2a890bbd6e45a385f5331c4e2cf4a5"

    // MARK: What is changed
    case changeRecorded = "ad3eeb42e9e944f6a2f23a20a8685108"
    case officeChanged = "d484483dca944fb08247553ccdbf4183"
    case definitionInstalled = "a0f19e12ceae4b448f236233e9bcd8fc"

    // MARK: What is due
    case deadlineNoted = "4634e9dc64f64d2b97b79195723510d6"
    case deadlineNear = "89ec2b438caf468baa592d2a0c089bcf"
    case deadlineBlue = "c5ff089f17e4405a8e83db04b49529cf"
    case deadlineOrange = "102b149e189547ed9ed88c0f222c31ef"
    case deadlineRed = "3f950163da72492ea8185cb9fbd3130b"
    case calendarMissing = "1ba4af43939246b9891093cccec9b17b"

    // MARK: The ledger
    case headSealed = "4a475ef3710749bb90b99fd5a67be3e6"
    case headNotSealed = "e9d0aabb7a3a46478677f5f180bd8522"
    case storageFailed = "8571cf50087843f4814aefaaa878ab15"
    case ledgerVerified = "b5bfce0190134b7c9b7e99deaab0ad0d"
    case ledgerUnsound = "aadeab29dc7d4e0599bbe2e5839960d0"
    case ledgerWorkedOn = "d65f4dd6d8c14a918f1a1745fc8ffb1b"

    // MARK: What keeps it from working
    case safeMode = "69ea2d8c6e29491396b5b5338bbd7bb7"
    case diskFull = "5439927c362d481f93d2b55cbd576bbd"
    case diskFreed = "44305c9d94e84ef2aa7e90e087b9a300"

    // MARK: Backups
    case backupMade = "f3fa17f8de014566be7f806a9af0b216"
    /// There is a copy, and what it holds has faults.
    case backupDamaged = "473d08144eba444ba2d26a8a75b85c54"
    /// There is none.
    case backupFailed = "2538a44b2a1d45f684a54a4e3fc6c12e"

    // MARK: Clients
    case peerRefused = "cc40a17f34de43fe8584ec4277d822ea"
    case peerDropped = "efc7226d8afd4267b5710c884244f753"
    case methodFailed = "f542473f54e54f1eb5d467581d3b0f51"
    case replyWithheld = "6361b1844445471ca59561a1da02795f"
    /// A stop did not wait for it any longer.
    case callAbandoned = "902dea8b344344d8bcedf51535d88b01"
}
