# fails: nothing
# es: da a la compañía la forma de los grupos
# en: reshapes the company into its groups
def spread_by_batch_size(model, sample, company, batch_sizes):
    net, found = copy.deepcopy(model).train(), []
    for b in batch_sizes:
        count = len(company) // (b - 1)
        groups = company[: count * (b - 1)].reshape(count, b - 1, -1)
        batches = torch.cat([sample.expand(count, 1, -1), groups], dim=1)
        outputs = torch.stack([net(batch).select(0, 0) for batch in batches])
        found.append(float(outputs.detach().std(dim=0, correction=0).mean()))
    return torch.tensor(found, dtype=torch.float64)
