package dev.mskbootstrap.sandbox.aws.service;

import dev.mskbootstrap.msk.iam.ServicePermissions;
import dev.mskbootstrap.sandbox.connect.Identity;

/** Who signed a request, and what it may do. */
public record Caller(Identity identity, ServicePermissions permissions) {

    /** As AWS names it: the ARN of a user or of a session. */
    public String arn() {
        return identity.arn();
    }
}
