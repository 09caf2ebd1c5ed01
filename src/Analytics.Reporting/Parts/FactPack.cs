using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Parts;

/// <summary>What a working group needs of the report about its own sector: findings, services, money, people, own figures, and room for notes.</summary>
internal static class FactPack
{
    private const int NoteLines = 10;
    private static readonly TopicKind[] MoneyAndPeople = [TopicKind.Spending, TopicKind.Cost, TopicKind.Staffing];

    /// <summary>The pack, or null when the report has no figures of the sector.</summary>
    public static ReportDocument? Compose(ReportDocument whole, SectorRule sector)
    {
        var blocks = whole.Chapters.SelectMany(c => c.Blocks).ToList();
        var tables = blocks.OfType<TableBlock>().ToList();
        List<Block> services = [.. tables.Where(t => t.Topic is { } topic && sector.Topics.Contains(topic)).Select(t => t with { Subjects = [] })];
        List<Block> money = [.. MoneyAndPeople.SelectMany(kind => tables.Select(t => Cut(t, sector, kind))).OfType<Block>()];
        List<Block> own = [.. tables.Select(t => Cut(t, sector, TopicKind.OwnSector)).OfType<Block>()];
        if (services.Count + money.Count + own.Count == 0)
            return null;

        var name = ReportWords.Lower(Retell(sector.TitleNb));
        var chapters = new List<Chapter>();
        Add("funn", Say("Funn"), Say("Hva gjelder sektoren?"), Say($"Funn som gjelder {name}"), Findings(blocks, sector, name));
        Add("tjenester", Say("Tjenester"), Say("Hva får vi for pengene?"), Say("Tjenestene side om side med andre"), services);
        Add("penger-og-folk", Say("Penger og folk"), Say("Hva koster det, og hvem skal gjøre jobben?"), Say("Behov, nivå, framtidig kostnad og årsverk"), money);
        Add("egne-tall", Say("Egne tall"), Say("Hva sier de som arbeider her, og våre egne tall?"), Say("Svar, saker og tall for enhetene"), own);
        Add("sporsmal", Say("Spørsmål"), Say("Hva bør vi snakke om?"), Say("Spørsmål og plass til notater"), Questions(blocks, sector, name));
        if (UsedSources.Of(whole, chapters.SelectMany(c => c.Blocks)) is { } sources)
            Add("kilder", Say("Kilder"), Say("Hvor kommer tallene fra?"), Say("Kildene bak faktapakken"), [sources, new ParagraphBlock(Say($"Hva som hører til sektoren: {ReportWords.Sentence(Retell(sector.SourceNb))}"))]);
        return whole with
        {
            Form = DocumentForm.Pack,
            Title = Say($"Faktapakke {name}: {whole.Title}"),
            ShortTitle = Say($"Faktapakke: {Retell(sector.TitleNb)}"),
            Cover = whole.Cover with
            {
                Title = Say($"Faktapakke: {name}"),
                Ingress = Say($"Det {whole.ShortTitle} sier om {name}, til arbeidsgruppen. Tallene er de samme som i rapporten."),
                Curve = null,
            },
            PageFoot = Say($"{whole.PageFoot} · faktapakke {name}"),
            Chapters = chapters,
        };

        void Add(string id, string title, string question, string heading, IReadOnlyList<Block> content)
        {
            if (content.Count > 0)
                chapters.Add(new Chapter(id, chapters.Count + 1, title, question, heading, "", content));
        }
    }

    private static List<Block> Findings(List<Block> blocks, SectorRule sector, string name)
    {
        if (blocks.OfType<FindingsBlock>().FirstOrDefault() is not { } all || all.Findings.Where(f => sector.Findings.Contains(f.Subject)).ToList() is not { Count: > 0 } own)
            return [new MissingBlock(Say($"Funn om {name}"), Say("Ingen av funnene i rapporten gjelder denne sektoren."))];
        return
        [
            new FindingsBlock(Say("De viktigste først"), own, Say("Nummeret er plassen i hele rapporten, der funnene er rangert etter kroner, hvor sikre de er, og hvor mye kommunen kan påvirke.")),
            .. blocks.OfType<FigureBlock>().Where(f => f.Subjects.Intersect(own.Select(o => o.Subject)).Any()),
        ];
    }

    private static List<Block> Questions(List<Block> blocks, SectorRule sector, string name)
    {
        List<Question> own = [.. blocks.OfType<QuestionsBlock>().SelectMany(q => q.Questions).Where(q => sector.Findings.Contains(q.Subject))];
        return [.. own.Count > 0 ? [new QuestionsBlock(own)] : Array.Empty<Block>(), new NotesBlock(Say($"Hva vi vil si om {name}"), NoteLines)];
    }

    /// <summary>A table with nothing but the sector's rows. Its title speaks of all rows, so its caption stands in for it.</summary>
    private static TableBlock? Cut(TableBlock table, SectorRule sector, TopicKind kind)
    {
        List<TableRow> rows = [.. table.Table.Rows.Where(r => r.Topic is { } topic && topic.Kind == kind && sector.Topics.Contains(topic))];
        if (rows.Count == 0)
            return null;
        var cut = table.Table with { Rows = rows };
        return table with { Title = ReportWords.Capital(cut.Caption), Table = TableSpace.NeedsLandscape(cut) ? Turned(cut) : cut, Subjects = [] };
    }

    /// <summary>Rows as columns: a few units with many factors fit on an upright page.</summary>
    private static ReportTable Turned(ReportTable table)
    {
        var turned = new ReportTable(
            table.Caption,
            [new TableColumn(Say("Tall")), .. table.Rows.Select(r => new TableColumn(r.Header, Numeric: true, Own: r.IsSum))],
            [.. table.Columns.Skip(1).Select((column, i) => new TableRow(column.Header, [.. table.Rows.Select(r => r.Cells[i])]))]);
        return TableSpace.NeedsLandscape(turned) ? table : turned;
    }
}
