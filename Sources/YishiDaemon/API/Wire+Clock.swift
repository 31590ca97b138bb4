import WorkflowCore
import WorkflowEngine
import YishiAPI

extension Office {
    /// The deadline as it stands today, or stood on another day.
    func wire(_ clock: ClockState, workflow: Workflow?, on day: CivilDate? = nil) -> Proposals.Clock {
        let (today, calendars) = (day ?? engine.time.moment.today, engine.time.calendars)
        return Proposals.Clock(
            name: clock.name,
            label: WireLabel(workflow?.label(of: clock) ?? Label(zh: clock.name, en: clock.name)),
            item: clock.item,
            startedOn: clock.deadline.start.description,
            due: clock.due?.description,
            limit: clock.deadline.lastDay(in: calendars[clock.calendar])?.description,
            missingYear: clock.missingYear(on: today, in: calendars),
            status: clock.isOverdue(on: today) ? "expired" : clock.status.rawValue,
            workingDaysLeft: clock.workingDaysLeft(on: today, in: calendars.common)
        )
    }
}
