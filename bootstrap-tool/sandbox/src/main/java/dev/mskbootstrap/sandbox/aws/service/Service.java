package dev.mskbootstrap.sandbox.aws.service;

import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.wire.AwsRequest;
import dev.mskbootstrap.sandbox.aws.wire.Complaint;
import dev.mskbootstrap.sandbox.aws.wire.Dialect;
import java.util.Map;
import java.util.function.Function;

/**
 * A service of AWS as a table of its calls.
 *
 * @param name that requests to it are signed for
 * @param naming how it tells from a request which call it is; an empty text when it is none
 */
public record Service(
        String name, Dialect dialect, Function<AwsRequest, String> naming, Map<String, Operation> operations) {

    public Service {
        operations = Map.copyOf(operations);
    }

    /** One that speaks JSON 1.1: a header names the call. */
    public static Service ofJson(String name, Map<String, Operation> operations) {
        return new Service(name, Dialect.JSON, Service::target, operations);
    }

    /** One that takes forms: a parameter names the call. */
    static Service ofForms(String name, Dialect dialect, Map<String, Operation> operations) {
        return new Service(name, dialect, request -> request.form().getOrDefault("Action", ""), operations);
    }

    /** The name of the call; empty when it has none. */
    public String call(AwsRequest request) {
        return naming.apply(request);
    }

    public Operation operation(String call) throws AwsRefusal {
        Operation operation = operations.get(call);
        if (operation == null) {
            throw dialect.refusal(Complaint.UNKNOWN_ACTION, "The sandbox does not serve " + name + ":" + call);
        }
        return operation;
    }

    private static String target(AwsRequest request) {
        String target = request.header("x-amz-target").orElse("");
        return target.substring(target.lastIndexOf('.') + 1);
    }
}
