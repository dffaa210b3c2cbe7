from datetime import date

from klynge.mapping.profile.models import Count, Figure, Population


def population(cluster, **kw):
    kw.setdefault("source", "Danmarks Statistik")
    kw.setdefault("counted_on", date(2026, 1, 1))
    made = Population.objects.create(cluster=cluster, **kw)
    for village in cluster.villages.all():
        for age in (0, 30, 70, 90):
            for sex in "mk":
                Count.objects.create(population=made, village=village, age=age, sex=sex, count=10 + age // 10)
    return made


def figure(cluster, **kw):
    values = {
        "name": "Husstande",
        "value": "1.412",
        "source": "Kommunen",
        "counted_on": date(2026, 1, 1),
    } | kw
    return Figure.objects.create(cluster=cluster, **values)
