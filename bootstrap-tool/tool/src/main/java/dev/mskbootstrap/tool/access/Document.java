package dev.mskbootstrap.tool.access;

import java.util.List;
import java.util.stream.Collectors;

/** A policy that keeps to IAM's size. */
public record Document(List<Statement> statements) {

    /** Of the policy language: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
    public static final String VERSION = "2012-10-17";

    public Document {
        statements = List.copyOf(statements);
    }

    /** As JSON without white space: as IAM counts its size. */
    public String compact() {
        return "{\"Version\":\"" + VERSION + "\",\"Statement\":"
                + statements.stream().map(Statement::compact).collect(Collectors.joining(",", "[", "]")) + "}";
    }
}
