package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.tool.access.Document;
import dev.mskbootstrap.tool.access.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Policies as JSON, and as Terraform and CloudFormation take them; nothing in a name is taken for more than text. */
public final class PolicyText {

    private PolicyText() {}

    /** One policy as such, several as a list. */
    public static String json(List<Document> documents) {
        return Json.text(documents.size() == 1 ? node(documents.getFirst()) : Json.array(documents, PolicyText::node));
    }

    /** A list for each owner. */
    public static String json(Map<String, List<Document>> policies) {
        ObjectNode object = Json.object();
        policies.forEach((owner, documents) -> object.set(owner, Json.array(documents, PolicyText::node)));
        return Json.text(object);
    }

    private static JsonNode node(Document document) {
        return Json.object()
                .put("Version", Document.VERSION)
                .set("Statement", Json.array(document.statements(), PolicyText::node));
    }

    private static JsonNode node(Statement statement) {
        ObjectNode node = Json.object().put("Sid", statement.sid()).put("Effect", "Allow");
        node.set("Action", Json.texts(statement.actions()));
        node.set("Resource", Json.texts(statement.resources()));
        return node;
    }

    public static String terraform(String environment, Map<String, List<Document>> policies) {
        PolicyName names = new PolicyName(environment);
        return each(policies, (owner, numbered) -> {
            String name = names.of(owner, numbered.number());
            return "resource \"aws_iam_policy\" \"" + name + "\" {\n  name        = \"" + name
                    + "\"\n  description = \"For " + description(owner)
                    + ", by msk-bootstrap\"\n\n  policy = jsonencode({\n    Version = \"" + Document.VERSION
                    + "\"\n    Statement = [\n"
                    + statements(numbered.document(), PolicyText::hcl) + "    ]\n  })\n}\n";
        });
    }

    private static String hcl(Statement statement) {
        return "      {\n        Sid    = \"" + statement.sid() + "\"\n        Effect = \"Allow\"\n        Action = [\n"
                + lines("          ", statement.actions(), ",") + "        ]\n        Resource = [\n"
                + lines(
                        "          ",
                        statement.resources().stream()
                                .map(PolicyText::withoutTemplates)
                                .toList(),
                        ",")
                + "        ]\n      },\n";
    }

    /** Source: https://developer.hashicorp.com/terraform/language/expressions/strings, "Escape Sequences". */
    private static String withoutTemplates(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }

    public static String cloudFormation(String environment, Map<String, List<Document>> policies) {
        PolicyName names = new PolicyName(environment);
        return "AWSTemplateFormatVersion: \"2010-09-09\"\nResources:\n"
                + each(
                        policies,
                        (owner, numbered) -> "  " + PolicyName.inCamelCase(names.of(owner, numbered.number()))
                                + ":\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      Description: \"For "
                                + description(owner)
                                + ", by msk-bootstrap\"\n      PolicyDocument:\n        Version: \""
                                + Document.VERSION + "\"\n        Statement:\n"
                                + statements(numbered.document(), PolicyText::yaml));
    }

    private static String yaml(Statement statement) {
        return "          - Sid: " + statement.sid() + "\n            Effect: Allow\n            Action:\n"
                + lines("              - ", statement.actions(), "") + "            Resource:\n"
                + lines("              - ", statement.resources(), "");
    }

    /** IAM takes printable characters up to U+00FF; an owner's ARN has fewer. */
    private static String description(String owner) {
        return owner.replaceAll("[^A-Za-z0-9:/+=,.@_ -]", "?");
    }

    private record Numbered(int number, Document document) {}

    private static String each(Map<String, List<Document>> policies, BiFunction<String, Numbered, String> text) {
        StringBuilder all = new StringBuilder();
        policies.forEach((owner, documents) -> {
            for (int i = 0; i < documents.size(); i++) {
                all.append(text.apply(owner, new Numbered(i + 1, documents.get(i))));
            }
        });
        return all.toString();
    }

    private static String statements(Document document, Function<Statement, String> text) {
        return document.statements().stream().map(text).collect(Collectors.joining());
    }

    /** As strings in double quotes, which JSON, YAML and HCL write alike. */
    private static String lines(String before, List<String> texts, String after) {
        return texts.stream()
                .map(text -> before + Json.quoted(text) + after + "\n")
                .collect(Collectors.joining());
    }
}
