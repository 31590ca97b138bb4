"""SpiffWorkflow: a manual task of a BPMN process is completed, and the process saved in SQLite before that is acknowledged.

SpiffWorkflow keeps nothing by itself; a row for each process, written anew with each change, is what its own examples do.
"""

import os
import sqlite3

import harness
import sqlite_settings
from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.serializer import BpmnWorkflowSerializer

# As many states as the shipped definition of Yishi has; then the next process begins.
STATES = 27


def process():
    """A process that is a line of manual tasks."""
    tasks = "".join(
        f'<manualTask id="s{n}"><incoming>f{n}</incoming><outgoing>f{n + 1}</outgoing></manualTask>' for n in range(STATES)
    )
    names = ["begin"] + [f"s{n}" for n in range(STATES)] + ["end"]
    flows = "".join(
        f'<sequenceFlow id="f{n}" sourceRef="{names[n]}" targetRef="{names[n + 1]}"/>' for n in range(STATES + 1)
    )
    return (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="proposal">'
        '<process id="proposal" isExecutable="true"><startEvent id="begin"><outgoing>f0</outgoing></startEvent>'
        f'{tasks}<endEvent id="end"><incoming>f{STATES}</incoming></endEvent>{flows}</process></definitions>'
    )


class SpiffWorkflowPeer(harness.Peer):
    def open(self):
        connection = sqlite3.connect(os.path.join(self.folder, "processes.db"), timeout=60, isolation_level=None)
        if self.setting == "durable":
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
        return connection

    def prepare(self, clients):
        connection = self.open()
        connection.execute("CREATE TABLE process (id INTEGER PRIMARY KEY, content TEXT NOT NULL)")
        connection.executemany("INSERT INTO process VALUES (?, '')", [(number,) for number in range(clients)])
        connection.close()

    def begin(self):
        parser = BpmnParser()
        parser.add_bpmn_str(process().encode())
        self.specification = parser.get_spec("proposal")
        self.serializer = BpmnWorkflowSerializer()

    def new_process(self):
        workflow = BpmnWorkflow(self.specification)
        workflow.do_engine_steps()
        return workflow

    def client(self, number):
        connection = self.open()
        workflow = self.new_process()

        def advance():
            nonlocal workflow
            if workflow.is_completed():
                workflow = self.new_process()
            workflow.get_next_task(state=TaskState.READY, manual=True).run()
            workflow.do_engine_steps()
            content = self.serializer.serialize_json(workflow)
            connection.execute("UPDATE process SET content = ? WHERE id = ?", (content, number))

        return advance

    def durability(self):
        connection = self.open()
        try:
            return sqlite_settings.describe(connection)
        finally:
            connection.close()


if __name__ == "__main__":
    harness.run(SpiffWorkflowPeer)
