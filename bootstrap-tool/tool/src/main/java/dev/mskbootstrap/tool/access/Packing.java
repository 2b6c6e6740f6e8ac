package dev.mskbootstrap.tool.access;

import java.util.ArrayList;
import java.util.List;

/** Puts statements into as few policies as their order allows, none larger than IAM takes. */
final class Packing {

    /** Characters of a managed policy: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
    static final int LARGEST = 6_144;

    private static final int EMPTY = new Document(List.of()).compact().length();

    private final List<Document> documents = new ArrayList<>();
    private List<Statement> statements = new ArrayList<>();
    private int size = EMPTY;

    static List<Document> pack(List<Statement> statements) {
        Packing packing = new Packing();
        statements.forEach(packing::add);
        packing.close();
        return packing.documents;
    }

    private void add(Statement statement) {
        List<String> piece = new ArrayList<>();
        int around = statement.with(List.of()).compact().length() + 1;
        size += around;
        for (String resource : statement.resources()) {
            int more = Statement.quoted(resource).length() + 1;
            if (size + more > LARGEST) {
                finish(statement, piece);
                close();
                piece = new ArrayList<>();
                size += around;
            }
            piece.add(resource);
            size += more;
        }
        finish(statement, piece);
    }

    private void finish(Statement statement, List<String> piece) {
        if (!piece.isEmpty()) {
            statements.add(statement.with(piece));
        }
    }

    private void close() {
        if (!statements.isEmpty()) {
            documents.add(new Document(statements));
        }
        statements = new ArrayList<>();
        size = EMPTY;
    }
}
