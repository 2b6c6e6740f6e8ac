package dev.mskbootstrap.sandbox.aws.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mskbootstrap.msk.iam.Decision;
import dev.mskbootstrap.msk.iam.Reason;
import dev.mskbootstrap.msk.iam.ServicePermissions;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.wire.AwsRequest;
import dev.mskbootstrap.sandbox.aws.wire.Complaint;
import dev.mskbootstrap.sandbox.aws.wire.Dialect;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import java.util.Map;

/** A request of a known caller to a service, and what there is in the region that it asks in. */
public record Call(AwsRequest request, Caller caller, AwsWorld world, Dialect dialect) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON: an empty object when there is none. */
    public JsonNode json() throws AwsRefusal {
        try {
            return request.body().length() == 0 ? JSON.createObjectNode() : JSON.readTree(request.text());
        } catch (JsonProcessingException e) {
            throw new AwsRefusal(400, "SerializationException", "the body is not JSON");
        }
    }

    /** Refuses the call unless the caller may do this with a resource that has no tags, or with * where there is none. */
    public void require(String action, String arn) throws AwsRefusal {
        require(action, arn, Map.of());
    }

    public void require(String action, String arn, Map<String, String> tags) throws AwsRefusal {
        Decision decision = decide(action, arn, tags);
        if (!decision.isAllowed()) {
            throw dialect.refusal(Complaint.NOT_ALLOWED, inWords(decision));
        }
    }

    public boolean may(String action, String arn) {
        return decide(action, arn, Map.of()).isAllowed();
    }

    private Decision decide(String action, String arn, Map<String, String> tags) {
        return caller.permissions()
                .decide(caller.arn(), new ServicePermissions.Request(action, arn, world.region(), tags));
    }

    /** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html, "Access denied error message examples". */
    private String inWords(Decision decision) {
        String resource = dialect == Dialect.S3 ? "\"" + decision.arn() + "\"" : decision.arn();
        String on = dialect == Dialect.EC2 ? "" : " on resource: " + resource;
        return "User: %s is not authorized to perform: %s%s %s"
                .formatted(decision.principal(), decision.action(), on, because(decision));
    }

    private static String because(Decision decision) {
        String action = decision.action();
        return switch (decision.reason()) {
            case Reason.DeniedBy denied -> "with an explicit deny in an identity-based policy";
            case Reason.OutsideBoundary outside -> "because no permissions boundary allows the " + action + " action";
            case Reason other -> "because no identity-based policy allows the " + action + " action";
        };
    }
}
