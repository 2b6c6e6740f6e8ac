"""Prints what kafka-python sees: name -> partitions, replicationFactor, and the configs that were set on the topic."""
import json
import sys

from kafka.admin import ConfigResource, ConfigResourceType, KafkaAdminClient

admin = KafkaAdminClient(bootstrap_servers=sys.argv[1].split(","))
names = [name for name in admin.list_topics() if not name.startswith("__")]
configs = admin.describe_configs([ConfigResource(ConfigResourceType.TOPIC, name) for name in names])["topic"]
seen = {}
for topic in admin.describe_topics(names):
    own = configs.get(topic["name"], {})
    seen[topic["name"]] = {
        "partitions": len(topic["partitions"]),
        "replicationFactor": len(topic["partitions"][0]["replica_nodes"]),
        "configs": {key: c["value"] for key, c in own.items() if c["config_source"] == "DYNAMIC_TOPIC_CONFIG"},
    }
json.dump(seen, sys.stdout)
