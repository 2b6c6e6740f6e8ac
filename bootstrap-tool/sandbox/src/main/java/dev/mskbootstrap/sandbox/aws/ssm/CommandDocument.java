package dev.mskbootstrap.sandbox.aws.ssm;

import dev.mskbootstrap.files.PlainYaml;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Command document of schema version 2.2 with one step of aws:runShellScript says.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-schemas-features.html">Systems
 *     Manager: schemas, features, and examples</a>
 */
record CommandDocument(Map<?, ?> content) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{ *([A-Za-z0-9_]+) *}}");
    private static final String DEFAULT_TIME = "3600";

    /**
     * What is run, parameters being filled in.
     *
     * @param seconds after which it is stopped
     * @param variables those of parameters whose interpolationType is ENV_VAR
     */
    record Step(String name, String script, long seconds, Map<String, String> variables) {}

    static CommandDocument parse(String text) throws AwsRefusal {
        Object content;
        try {
            content = PlainYaml.read(text);
        } catch (IllegalArgumentException e) {
            throw invalid("the document is not YAML: " + e.getMessage());
        }
        if (!(content instanceof Map<?, ?> map) || !"2.2".equals(String.valueOf(map.get("schemaVersion")))) {
            throw invalid("the sandbox runs documents of schemaVersion '2.2' only");
        }
        return new CommandDocument(map);
    }

    /** Its one step with these values put in as text, as SSM does it: whatever they mean to a shell. */
    Step step(Map<String, String> given) throws AwsRefusal {
        Map<String, String> values = values(given);
        if (!(content.get("mainSteps") instanceof List<?> steps) || steps.size() != 1) {
            throw invalid("the sandbox runs documents of one step only");
        }
        Map<?, ?> step = map(steps.getFirst());
        if (!"aws:runShellScript".equals(step.get("action"))) {
            throw invalid("the sandbox runs aws:runShellScript only");
        }
        Map<?, ?> inputs = map(step.get("inputs"));
        Object commands = inputs.get("runCommand");
        String script = commands instanceof List<?> lines
                ? String.join("\n", lines.stream().map(String::valueOf).toList())
                : String.valueOf(commands);
        Object time = inputs.get("timeoutSeconds");
        String seconds = fill(time == null ? DEFAULT_TIME : time.toString(), values);
        return new Step(
                String.valueOf(step.get("name")), fill(script, values), Long.parseLong(seconds), variables(values));
    }

    private Map<String, String> values(Map<String, String> given) throws AwsRefusal {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map(content.get("parameters")).entrySet()) {
            String name = String.valueOf(entry.getKey());
            values.put(name, value(name, map(entry.getValue()), given.get(name)));
        }
        for (String name : given.keySet()) {
            if (!values.containsKey(name)) {
                throw wrong("Parameter \"" + name + "\" is not defined in the document.");
            }
        }
        return values;
    }

    private static String value(String name, Map<?, ?> parameter, @Nullable String given) throws AwsRefusal {
        Object value = given == null ? parameter.get("default") : given;
        if (value == null) {
            throw wrong("Parameter \"" + name + "\" requires a value.");
        }
        Object pattern = parameter.get("allowedPattern");
        if (pattern != null
                && !Pattern.compile(pattern.toString())
                        .matcher(value.toString())
                        .find()) {
            throw wrong("Parameter \"" + name + "\" does not match the allowed pattern " + pattern + ".");
        }
        if (parameter.get("allowedValues") instanceof List<?> allowed && !allowed.contains(value)) {
            throw wrong("Parameter \"" + name + "\" is none of the allowed values " + allowed + ".");
        }
        return value.toString();
    }

    private Map<String, String> variables(Map<String, String> values) {
        Map<String, String> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Map<?, ?> parameter = map(map(content.get("parameters")).get(name));
            if ("ENV_VAR".equals(parameter.get("interpolationType"))) {
                variables.put("SSM_" + name, value);
            }
        });
        return variables;
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll((MatchResult match) ->
                        Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static AwsRefusal invalid(String message) {
        return new AwsRefusal(400, "InvalidDocument", message);
    }

    private static AwsRefusal wrong(String message) {
        return new AwsRefusal(400, "InvalidParameters", message);
    }
}
