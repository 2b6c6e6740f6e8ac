package dev.mskbootstrap.tool.cli;

import java.util.function.Supplier;

/** What a command answers, in each of the ways that it can be written; only the one that is asked for is made. */
record Answer(Supplier<String> text, Supplier<String> json, Supplier<String> markdown) {

    String in(Format format) {
        return switch (format) {
            case text -> text.get();
            case json -> json.get();
            case markdown -> markdown.get();
        };
    }
}
