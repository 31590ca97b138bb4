"""The workflow that Temporal is measured with, and the program that carries it out."""

import asyncio
import sys

from temporalio import workflow
from temporalio.client import Client
from temporalio.worker import UnsandboxedWorkflowRunner, Worker

QUEUE = "proposals"


@workflow.defn
class Proposal:
    def __init__(self):
        self.state = 0

    @workflow.run
    async def run(self):
        await workflow.wait_condition(lambda: False)

    @workflow.update
    async def advance(self):
        self.state += 1
        return self.state


async def main(address):
    client = await Client.connect(address)
    # The sandbox costs the worker time and keeps nothing safe here.
    runner = UnsandboxedWorkflowRunner()
    async with Worker(client, task_queue=QUEUE, workflows=[Proposal], workflow_runner=runner):
        print("ready", flush=True)
        # Until whoever has started it closes its end.
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
