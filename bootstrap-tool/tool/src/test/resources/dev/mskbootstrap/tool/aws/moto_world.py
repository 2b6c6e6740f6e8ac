"""Makes in moto's server, at the URL given, the world of AwsContract; prints under which keys and ids it is there.

From then on moto takes signed requests only, and asks the policies of whoever signs.
"""
import json
import sys
import urllib.request

import boto3

URL = sys.argv[1]
# moto does not take an account for all that are in it.
TRUST = {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/operator"}, "Action": "sts:AssumeRole"}


def client(service, region="eu-west-1", **credentials):
    credentials = credentials or {"aws_access_key_id": "AKIAROOT", "aws_secret_access_key": "root"}
    return boto3.client(service, region_name=region, endpoint_url=URL, **credentials)


def policy(statement):
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def user(name):
    iam.create_user(UserName=name)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return {"id": key["AccessKeyId"], "secret": key["SecretAccessKey"]}


def instance(image, **tags):
    tags = [{"Key": key, "Value": value} for key, value in tags.items()]
    made = ec2.run_instances(
        ImageId=image,
        MinCount=1,
        MaxCount=1,
        TagSpecifications=[{"ResourceType": "instance", "Tags": tags}],
    )
    return made["Instances"][0]["InstanceId"]


def image(architecture):
    return ec2.describe_images(Filters=[{"Name": "architecture", "Values": [architecture]}])["Images"][0]["ImageId"]


def secret(name, text):
    return client("secretsmanager").create_secret(Name=name, SecretString=text)["ARN"]


def bucket_of_another_account():
    role = client("sts").assume_role(RoleArn="arn:aws:iam::999999999999:role/any", RoleSessionName="any")["Credentials"]
    client(
        "s3",
        aws_access_key_id=role["AccessKeyId"],
        aws_secret_access_key=role["SecretAccessKey"],
        aws_session_token=role["SessionToken"],
    ).create_bucket(Bucket="theirs", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})


iam = client("iam")
ec2 = client("ec2")
keys = {name: user(name) for name in ("operator", "stranger")}
iam.put_user_policy(
    UserName="operator", PolicyName="all", PolicyDocument=policy({"Effect": "Allow", "Action": "*", "Resource": "*"})
)
iam.create_role(RoleName="reader", AssumeRolePolicyDocument=policy(TRUST))

intel, arm = image("x86_64"), image("arm64")
ids = {
    "running": instance(intel, Role="kafka-bastion", Env="prod"),
    "stopped": instance(arm, Role="kafka-bastion", Env="dev"),
    "terminated": instance(intel, Role="kafka-bastion", Env="prod"),
    "scram": secret("AmazonMSK_orders", '{"username": "orders", "password": "geheim é"}'),
    "text": secret("AmazonMSK_text", "no JSON"),
}
ec2.stop_instances(InstanceIds=[ids["stopped"]])
ec2.terminate_instances(InstanceIds=[ids["terminated"]])
for _ in range(120):
    instance(intel, Role="crowd")

client("s3").create_bucket(Bucket="ours", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
bucket_of_another_account()

urllib.request.urlopen(
    urllib.request.Request(URL + "/moto-api/reset-auth", data=b"0", headers={"Content-Type": "text/plain"})
)
json.dump({"url": URL, "keys": keys, "ids": ids}, sys.stdout)
