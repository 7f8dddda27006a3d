package io.sancha.steps.application;

import io.sancha.lending.casefile.Recorded;
import io.sancha.platform.document.Document;
import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.document.DocumentType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** One line of an application's checklist: a document of one of these types, of this holder (APP-07). */
@Entity
@Immutable
@Table(name = "required_document")
public class RequiredDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private long applicationId;
    private String types;
    @Enumerated(EnumType.STRING)
    private DocumentHolder holder;
    private String item;
    private String rule;
    private Recorded recorded;

    protected RequiredDocument() {
    }

    /** @param types names of document types parted by {@code |}, as the decision table writes them: any of them will do */
    RequiredDocument(LoanApplication application, String types, DocumentHolder holder, String item, String rule, Recorded recorded) {
        this.caseId = application == null ? null : application.caseId();
        this.applicationId = application == null ? 0 : application.id();
        this.types = types;
        this.holder = holder;
        this.item = item;
        this.rule = rule;
        this.recorded = recorded;
        types();
    }

    public List<DocumentType> types() {
        return Arrays.stream(types.split("\\|")).map(String::strip).map(DocumentType::valueOf).toList();
    }

    public DocumentHolder holder() {
        return holder;
    }

    /** Where it stands in the bank's list, such as {@code 法人(6)}. */
    public String item() {
        return item;
    }

    public String rule() {
        return rule;
    }

    String chinese() {
        return holder.chinese() + types().stream().map(DocumentType::chinese).collect(Collectors.joining("或"));
    }

    String english() {
        return holder.english() + "'s " + types().stream().map(DocumentType::english).collect(Collectors.joining(" or "));
    }

    boolean asks(Document document) {
        return document.holder() == holder && types().contains(document.type());
    }
}
