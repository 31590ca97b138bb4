// SwiftPM passes the name of an upcoming feature on unread, so that a misspelt one changes nothing and says nothing.
// All targets share one list of settings (Package.swift); what is on here is on everywhere.

#if !hasFeature(ExistentialAny)
#error("ExistentialAny is off: look for a misspelling in Package.swift")
#endif

#if !hasFeature(InternalImportsByDefault)
#error("InternalImportsByDefault is off: look for a misspelling in Package.swift")
#endif

#if !hasFeature(MemberImportVisibility)
#error("MemberImportVisibility is off: look for a misspelling in Package.swift")
#endif

#if !hasFeature(NonisolatedNonsendingByDefault)
#error("NonisolatedNonsendingByDefault is off: look for a misspelling in Package.swift")
#endif
