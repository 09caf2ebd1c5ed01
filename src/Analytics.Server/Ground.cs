using Analytics.Pipeline.Running;
using Analytics.Server.Access;
using Analytics.Server.Queries;

namespace Analytics.Server;

/// <summary>What all pages stand on.</summary>
internal sealed class Ground
{
    // A name or a due date is no newer for being read anew at every click.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    public Ground(ServedStore store, ServeSettings settings, SigningKey key, FormGuard forms, VisitorReader visitors)
    {
        (Store, Settings, Key, Forms, Visitors) = (store, settings, key, forms, visitors);
        Queries = new QueryDesk(store, settings);
        Names = new(Kept, store.Clock, () => MunicipalityNames.Of(store.Location, store.Clock));
        Calendar = new(Kept, store.Clock, () => SourceCalendar.Of(store.Definition, store.Location, store.Clock));
        Contracts = new(Kept, store.Clock, () => ContractOverview.Of(store.Location, store.Definition.Municipality.Municipality, store.Clock));
    }

    public ServedStore Store { get; }

    public ServeSettings Settings { get; }

    public SigningKey Key { get; }

    public FormGuard Forms { get; }

    public VisitorReader Visitors { get; }

    public QueryDesk Queries { get; }

    public Remembered<IReadOnlyDictionary<string, string>> Names { get; }

    public Remembered<IReadOnlyList<SourceCalendarRow>> Calendar { get; }

    public Remembered<IReadOnlyList<ContractOutcome>> Contracts { get; }

    /// <summary>A municipality's name, or its code when the store does not know it.</summary>
    public string NameOf(string municipality) => Names.Value.GetValueOrDefault(municipality, municipality);
}
