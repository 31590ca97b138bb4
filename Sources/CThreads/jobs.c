#include "jobs.h"

#include <stddef.h>

#define SWIFT_CALL __attribute__((swiftcall))

// Of Swift's runtime: its ConcurrencyHooks.def declares the hook, whose last parameter is what the runtime would do itself.
// A runtime without it does not link.
extern SWIFT_CALL void (*swift_task_enqueueGlobal_hook)(void *job, void *original);
// An executor is two words; two zeros stand for none of one's own.
extern SWIFT_CALL void swift_job_run(void *job, void *executor_identity, void *executor_implementation);

static void (*take_job)(void *job);

static SWIFT_CALL void enqueue(void *job, void *original) { take_job(job); }

void yishi_take_jobs(void (*take)(void *job)) {
    take_job = take;
    swift_task_enqueueGlobal_hook = enqueue;
}

void yishi_run_job(void *job) { swift_job_run(job, NULL, NULL); }
