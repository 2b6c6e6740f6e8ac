"""Lists topics, writes TEXT to TOPIC and reads it again, by librdkafka, as whoever the environment says.

Arguments: TOPIC TEXT. Prints a line for each step: what came of it, or the client's error.
"""
import os
import sys
import time

from aws_msk_iam_sasl_signer import MSKAuthTokenProvider
from confluent_kafka import Consumer, KafkaError, KafkaException, Producer
from confluent_kafka.admin import AdminClient

PATIENCE = 20  # seconds

topic, text = sys.argv[1:]
env = os.environ


def token(_):
    value, expires_ms = MSKAuthTokenProvider.generate_auth_token(env["AWS_REGION"])
    return value, expires_ms / 1000


def sign_on():
    if "MSK_SANDBOX_CERTIFICATE" in env:
        return {
            "security.protocol": "SSL",
            "ssl.certificate.location": env["MSK_SANDBOX_CERTIFICATE"],
            "ssl.key.location": env["MSK_SANDBOX_CERTIFICATE"],
        }
    if "MSK_SANDBOX_USERNAME" in env:
        return {
            "security.protocol": "SASL_SSL",
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": env["MSK_SANDBOX_USERNAME"],
            "sasl.password": env["MSK_SANDBOX_PASSWORD"],
        }
    return {"security.protocol": "SASL_SSL", "sasl.mechanism": "OAUTHBEARER", "oauth_cb": token}


config = {
    "bootstrap.servers": env["MSK_SANDBOX_BOOTSTRAP_SERVERS"],
    "ssl.ca.location": env["MSK_SANDBOX_CA"],
    "log_level": 0,
    **sign_on(),
}


def lists():
    """It goes on trying when it is refused, and says only that there is no answer: the reason goes to error_cb."""
    refused = []

    def on_error(error):
        if error.code() == KafkaError._AUTHENTICATION:
            refused.append(KafkaException(error))

    admin = AdminClient({**config, "error_cb": on_error})
    end = time.monotonic() + PATIENCE
    while not refused:
        try:
            return " ".join(sorted(name for name in admin.list_topics(timeout=2).topics if not name.startswith("__")))
        except KafkaException:
            if time.monotonic() > end:
                raise
            admin.poll(0)
    raise refused[0]


def writes():
    errors = []
    producer = Producer({**config, "message.timeout.ms": PATIENCE * 1000})
    producer.produce(topic, text.encode(), on_delivery=lambda error, _: errors.append(error))
    producer.flush(PATIENCE)
    if errors[0]:
        raise KafkaException(errors[0])
    return "done"


def reads():
    consumer = Consumer({**config, "group.id": text, "auto.offset.reset": "earliest"})
    consumer.subscribe([topic])
    try:
        while True:
            record = consumer.poll(PATIENCE)
            if record is None:
                return "nothing"
            if record.error():
                raise KafkaException(record.error())
            if record.value() == text.encode():
                return text
    finally:
        consumer.close()


for step in lists, writes, reads:
    try:
        print(f"{step.__name__}: {step()}", flush=True)
    except KafkaException as e:
        print(f"{step.__name__}: {e.args[0].str()}", flush=True)
        if step is lists:
            break
