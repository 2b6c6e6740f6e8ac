package dev.mskbootstrap.tool.terraform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.JsonFault;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problem;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Goes through a JSON document from its beginning to its end; only what is asked for is kept. */
final class JsonCursor {

    static final String FIX = "run: terraform show -json > state.json";

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final String shown;
    private final JsonParser parser;

    JsonCursor(String shown, JsonParser parser) {
        this.shown = shown;
        this.parser = parser;
    }

    /** What is done with an item of a list. */
    interface Item {
        void read() throws IOException;
    }

    /** What is done with the value of a member: it must be read or skipped. */
    interface Member {
        void read(String key) throws IOException;
    }

    /** The whole document, an object. */
    void document(Member member) throws IOException {
        if (parser.nextToken() == null) {
            throw unexpected("there is nothing in it");
        }
        object(member);
        if (parser.nextToken() != null) {
            throw unexpected("something follows its end");
        }
    }

    void object(Member member) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (!keys.add(key)) {
                throw unexpected("the key " + key + " stands twice");
            }
            parser.nextToken();
            member.read(key);
        }
    }

    void list(Item item) throws IOException {
        require(JsonToken.START_ARRAY, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            item.read();
        }
    }

    JsonNode tree() throws IOException {
        return MAPPER.readTree(parser);
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    private void require(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw unexpected("here should be " + what);
        }
    }

    Location here() {
        return JsonFault.place(shown, parser.currentTokenLocation());
    }

    InvalidFilesException unexpected(String why) {
        return problem("not what terraform show -json prints: " + why, FIX);
    }

    /** Something is wrong here. */
    InvalidFilesException problem(String what, String fix) {
        return new InvalidFilesException(List.of(new Problem(here(), what, fix)));
    }
}
