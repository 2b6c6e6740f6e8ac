package dev.mskbootstrap.tool.aws;

/**
 * A request to AWS, as its user is told of it when it fails.
 *
 * @param action what it is for, in words that follow "cannot": {@code look up the cluster shop}
 * @param permission the action of IAM that it takes: {@code kafka:DescribeClusterV2}
 * @param resource what the permission has to be on: an ARN, or {@code *}
 */
public record AwsCall(String action, String permission, String resource) {

    /** The service, as actions of IAM name it. */
    String service() {
        return permission.substring(0, permission.indexOf(':'));
    }
}
