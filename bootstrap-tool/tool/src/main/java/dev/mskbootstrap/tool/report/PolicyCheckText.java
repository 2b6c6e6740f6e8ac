package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.tool.access.PolicyCheck;
import java.util.stream.Collectors;

/** What policies lack and have in excess, as text and as JSON. */
public final class PolicyCheckText {

    private PolicyCheckText() {}

    public static String render(String owner, PolicyCheck check) {
        String missing = check.missing().stream().map(PolicyCheckText::line).collect(Collectors.joining());
        String excess = check.excess().stream().map(PolicyCheckText::line).collect(Collectors.joining());
        return Printable.text(owner) + ": " + Words.count(check.checked(), "need") + ", "
                + check.missing().size() + " missing, " + check.excess().size() + " in excess.\n" + missing + excess;
    }

    private static String line(PolicyCheck.Missing one) {
        boolean isOne = one.decision().arn().equals(one.resource());
        return "  - " + one.action() + " on " + Printable.text(one.resource()) + "\n      missing"
                + (isOne ? "" : ", as on " + Printable.text(one.decision().arn())) + ": "
                + Printable.text(one.decision().reason().toString()) + "\n      asked for by "
                + Printable.text(String.join(", ", one.askers())) + "\n";
    }

    private static String line(PolicyCheck.Surplus one) {
        return "  + " + one.action() + " on " + Printable.text(one.example()) + "\n      in excess: "
                + Printable.text(one.statement()) + " allows it\n      asked for "
                + (one.asked().isEmpty()
                        ? "by nothing"
                        : "on " + Printable.text(String.join(", ", one.asked())) + " only")
                + "\n";
    }

    public static String json(String owner, PolicyCheck check) {
        ObjectNode document =
                Json.document("policy-check").put("principal", owner).put("needs", check.checked());
        document.set("missing", Json.array(check.missing(), one -> {
            ObjectNode node = Json.object()
                    .put("action", one.action().iamName())
                    .put("resource", one.resource())
                    .put("example", one.decision().arn())
                    .put("reason", one.decision().reason().toString());
            return node.set("askedForBy", Json.texts(one.askers()));
        }));
        document.set("excess", Json.array(check.excess(), one -> {
            ObjectNode node = Json.object()
                    .put("action", one.action().iamName())
                    .put("statement", one.statement())
                    .put("example", one.example());
            return node.set("askedForOn", Json.texts(one.asked()));
        }));
        return Json.text(document);
    }
}
