package dev.mskbootstrap.sandbox.aws.world;

/** Something that there is in an {@link AwsWorld}. */
public sealed interface Part permits AwsIdentity, Bucket, Instance, LogGroup, MskCluster, Secret, SsmDocument {

    /** What tells it from others of its kind. */
    String id();
}
