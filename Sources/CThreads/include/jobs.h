#pragma once

/// Hands every job of Swift's concurrency that has no executor of its own to `take` instead of to libdispatch.
///
/// To be called once, before the first such job.
void yishi_take_jobs(void (*take)(void *job));

/// Runs such a job on this thread until it waits or has ended.
void yishi_run_job(void *job);
