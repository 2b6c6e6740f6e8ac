"""Lists topics, writes TEXT to TOPIC and reads it again, by kafka-python, as whoever the environment says.

Arguments: TOPIC TEXT MECHANISM, the mechanism being that of IAM. Prints a line for each step: what came of it, or the
client's error.
"""
import logging
import os
import sys

from aws_msk_iam_sasl_signer import MSKAuthTokenProvider
from kafka import KafkaConsumer, KafkaProducer
from kafka.errors import KafkaError
from kafka.net.sasl.oauth import AbstractTokenProvider

PATIENCE = 20  # seconds

topic, text, mechanism = sys.argv[1:]
env = os.environ


class Token(AbstractTokenProvider):
    def token(self):
        return MSKAuthTokenProvider.generate_auth_token(env["AWS_REGION"])[0]


def sign_on():
    if "MSK_SANDBOX_CERTIFICATE" in env:
        return {"security_protocol": "SSL", "ssl_certfile": env["MSK_SANDBOX_CERTIFICATE"]}
    if "MSK_SANDBOX_USERNAME" in env:
        return {
            "security_protocol": "SASL_SSL",
            "sasl_mechanism": "SCRAM-SHA-512",
            "sasl_plain_username": env["MSK_SANDBOX_USERNAME"],
            "sasl_plain_password": env["MSK_SANDBOX_PASSWORD"],
        }
    if mechanism == "OAUTHBEARER":
        return {"security_protocol": "SASL_SSL", "sasl_mechanism": mechanism, "sasl_oauth_token_provider": Token()}
    return {"security_protocol": "SASL_SSL", "sasl_mechanism": mechanism}


config = {
    "bootstrap_servers": env["MSK_SANDBOX_BOOTSTRAP_SERVERS"],
    "ssl_cafile": env["MSK_SANDBOX_CA"],
    **sign_on(),
}


class Refusal(logging.Handler):
    """When it is refused it tells its log only, and goes on trying: this ends it."""

    def emit(self, record):
        if "SaslAuthenticationFailedError: [" in record.getMessage():
            print("lists:", record.getMessage(), flush=True)
            os._exit(0)


logging.getLogger("kafka").addHandler(Refusal())


def lists():
    consumer = KafkaConsumer(**config)
    try:
        return " ".join(sorted(name for name in consumer.topics() if not name.startswith("__")))
    finally:
        consumer.close()


def writes():
    producer = KafkaProducer(**config)
    try:
        producer.send(topic, text.encode()).get(PATIENCE)
        return "done"
    finally:
        producer.close()


def reads():
    consumer = KafkaConsumer(
        topic, group_id=text, auto_offset_reset="earliest", consumer_timeout_ms=PATIENCE * 1000, **config
    )
    try:
        return next((text for record in consumer if record.value == text.encode()), "nothing")
    finally:
        consumer.close()


for step in lists, writes, reads:
    try:
        print(f"{step.__name__}: {step()}", flush=True)
    except KafkaError as e:
        print(f"{step.__name__}: {e}", flush=True)
