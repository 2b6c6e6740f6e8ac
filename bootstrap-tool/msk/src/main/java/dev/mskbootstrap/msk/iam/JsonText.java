package dev.mskbootstrap.msk.iam;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a JSON text into its pieces; keys that stand twice are problems, as the grammar of policies says. */
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private final PolicyPlace document;
    private final JsonParser parser;
    private final Findings findings;

    private JsonText(PolicyPlace document, JsonParser parser, Findings findings) {
        this.document = document;
        this.parser = parser;
        this.findings = findings;
    }

    /** The whole text as one piece; throws at the first character that is no JSON. */
    static Json read(String policy, String text, Findings findings) {
        PolicyPlace document = new PolicyPlace(policy, 1, 1, "");
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonText(document, parser, findings).whole();
        } catch (JsonProcessingException e) {
            throw broken(document, e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private Json whole() throws IOException {
        if (parser.nextToken() == null) {
            throw new InvalidPolicyException(List.of(new PolicyProblem(
                    document, "the policy is empty", "write {\"Version\": \"2012-10-17\", \"Statement\": […]}")));
        }
        Json whole = value("");
        if (parser.nextToken() != null) {
            findings.problem(here(""), "something stands after the policy", "keep one policy in a document");
        }
        return whole;
    }

    private Json value(String path) throws IOException {
        PolicyPlace place = here(path);
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Json.Text(place, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Json.Truth(place, parser.getBooleanValue());
            case START_ARRAY -> new Json.Items(place, items(path));
            case START_OBJECT -> new Json.Members(place, members(path));
            case VALUE_NULL -> new Json.Other(place, "null");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Other(place, "a number");
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new AssertionError("no value begins with " + parser.currentToken());
        };
    }

    private List<Json> items(String path) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]"));
        }
        return items;
    }

    private List<Json.Member> members(String path) throws IOException {
        List<Json.Member> members = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            PolicyPlace place = here(path.isEmpty() ? key : path + "." + key);
            if (!keys.add(key)) {
                findings.problem(place, "the key stands twice", "keep one of them");
            }
            parser.nextToken();
            members.add(new Json.Member(place, key, value(place.path())));
        }
        return members;
    }

    private PolicyPlace here(String path) {
        JsonLocation location = parser.currentTokenLocation();
        return document.at(location.getLineNr(), location.getColumnNr(), path);
    }

    /** The parser's own words name its settings and its buffers; the place is what helps. */
    private static InvalidPolicyException broken(PolicyPlace document, JsonProcessingException fault) {
        JsonLocation location = fault.getLocation();
        PolicyPlace place = location == null
                ? document
                : document.at(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), "");
        return new InvalidPolicyException(List.of(new PolicyProblem(
                place, "here it is no JSON", "look for a missing or superfluous comma, quote or bracket before it")));
    }
}
