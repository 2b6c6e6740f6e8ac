package dev.mskbootstrap.sandbox.aws.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One of the ways in which AWS's services speak: how their errors look, and what they call those that all of them have. */
public enum Dialect {
    JSON(Wording.ofJson(400)),
    REST_JSON(Wording.ofRestJson()),
    EC2(Wording.ofEc2()),
    QUERY(Wording.ofQuery()),
    S3(Wording.ofS3());

    private static final String XML_TYPE = "text/xml";

    @SuppressWarnings("ImmutableEnumChecker") // is not changed after it is made
    private final Wording wording;

    Dialect(Wording wording) {
        this.wording = wording;
    }

    public AwsRefusal refusal(Complaint complaint, String particulars) {
        return wording.refusal(complaint, particulars);
    }

    /** An error as the service sends it. */
    public AwsAnswer answer(AwsRefusal refusal, String requestId) {
        return switch (this) {
            case JSON -> json(refusal).with("x-amzn-RequestId", requestId);
            case REST_JSON ->
                json(refusal).with("x-amzn-RequestId", requestId).with("x-amzn-ErrorType", refusal.code());
            case EC2 -> ec2(refusal, requestId);
            case QUERY -> query(refusal, requestId);
            case S3 -> s3(refusal, requestId).with("x-amz-request-id", requestId);
        };
    }

    private AwsAnswer json(AwsRefusal refusal) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (this == JSON) {
            body.put("__type", refusal.code());
        }
        body.put("message", refusal.message());
        String type = this == JSON ? "application/x-amz-json-1.1" : "application/json";
        return AwsAnswer.of(refusal.status(), type, body.toString());
    }

    private static AwsAnswer ec2(AwsRefusal refusal, String requestId) {
        Xml error = Xml.element("Error", code(refusal), message(refusal));
        Xml body = Xml.element("Response", Xml.element("Errors", error), Xml.element("RequestID", requestId));
        return AwsAnswer.of(refusal.status(), XML_TYPE, body.toString());
    }

    private static AwsAnswer query(AwsRefusal refusal, String requestId) {
        Xml error = Xml.element("Error", Xml.element("Type", "Sender"), code(refusal), message(refusal));
        Xml body = Xml.element("ErrorResponse", error, Xml.element("RequestId", requestId));
        return AwsAnswer.of(refusal.status(), XML_TYPE, body.toString());
    }

    private static AwsAnswer s3(AwsRefusal refusal, String requestId) {
        Xml body = Xml.element("Error", code(refusal), message(refusal), Xml.element("RequestId", requestId));
        return AwsAnswer.of(refusal.status(), "application/xml", body.toString());
    }

    private static Xml code(AwsRefusal refusal) {
        return Xml.element("Code", refusal.code());
    }

    private static Xml message(AwsRefusal refusal) {
        return Xml.element("Message", refusal.message());
    }
}
