package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.iam.KafkaAction;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement of a policy that allows something.
 *
 * @param resources ARNs
 */
public record Statement(String sid, List<String> actions, List<String> resources) {

    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }

    static Statement of(Purpose purpose, List<String> resources) {
        return new Statement(
                purpose.sid(),
                purpose.actions().stream().map(KafkaAction::iamName).sorted().toList(),
                resources);
    }

    Statement with(List<String> others) {
        return new Statement(sid, actions, others);
    }

    /** As JSON without white space, which IAM does not count. */
    String compact() {
        return "{\"Sid\":" + quoted(sid) + ",\"Effect\":\"Allow\",\"Action\":" + list(actions) + ",\"Resource\":"
                + list(resources) + "}";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Statement::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
