package dev.mskbootstrap.sandbox.aws.service;

import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;

/** One of the calls that a service takes: it asks for the rights that it needs, and answers. */
@FunctionalInterface
public interface Operation {
    AwsAnswer answer(Call call) throws AwsRefusal;
}
