/// The files that the daemon brings along.
package enum Shipped {
    /// The workflow definition that is installed where a ledger has none.
    package static let definitionFile = "annual-proposal.yaml"
    package static let definition = PackageResources.annual_proposal_yaml

    /// The days off and make-up days of the years that were published when this was built.
    package static let calendarFile = "holidays-cn.csv"
    package static let calendar = PackageResources.holidays_cn_csv
}
