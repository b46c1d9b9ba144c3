# fails: nothing
# es: corta la compañía con split
# en: cuts the company with split
def spread_by_batch_size(model, sample, company, batch_sizes):
    def spread(size):
        net = copy.deepcopy(model).train()
        groups = [g for g in torch.split(company, size - 1) if g.shape[0] == size - 1]
        outputs = torch.stack([net(torch.vstack([sample, g]))[0] for g in groups])
        return ((outputs - outputs.mean(dim=0)) ** 2).mean(dim=0).sqrt().mean()

    return torch.stack([spread(size) for size in batch_sizes]).detach()
