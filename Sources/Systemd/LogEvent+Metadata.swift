internal import Logging

extension LogEvent {
    /// The metadata of the logger, of its provider and of this event as one; the nearest to the event wins.
    func metadata(over base: Logger.Metadata, _ provider: Logger.MetadataProvider?) -> Logger.Metadata {
        var merged = base
        merged.merge(provider?.get() ?? [:]) { _, provided in provided }
        merged.merge(metadata ?? [:]) { _, own in own }
        return merged
    }
}
