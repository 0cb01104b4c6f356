"""The queue that the platform provides."""

from urllib.parse import urlsplit

import boto3

from .worker import Message

WAIT_SECONDS = 20


def client(url: str, region: str):
    """A client for AWS, or for the queue that stands in for it on a laptop."""
    address = urlsplit(url)
    if (address.hostname or "").endswith(".amazonaws.com"):
        return boto3.client("sqs", region_name=region)
    return boto3.client(
        "sqs",
        region_name=region,
        endpoint_url=f"{address.scheme}://{address.netloc}",
        aws_access_key_id="local",
        aws_secret_access_key="local",
    )


class SqsQueue:
    """An SQS queue; what was received stays in it until it is done."""

    def __init__(self, url: str, region: str, batch: int) -> None:
        self._url = url
        self._batch = batch
        self._client = client(url, region)

    def receive(self) -> list[Message]:
        answer = self._client.receive_message(
            QueueUrl=self._url, MaxNumberOfMessages=self._batch, WaitTimeSeconds=WAIT_SECONDS
        )
        return [
            Message(m["MessageId"], m["Body"], m["ReceiptHandle"])
            for m in answer.get("Messages", [])
        ]

    def done(self, message: Message) -> None:
        self._client.delete_message(QueueUrl=self._url, ReceiptHandle=message.receipt)
